import { afterAll, beforeAll, describe } from 'vitest';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { createStore, type Store } from '../../src/data/store.ts';
import { realDataset } from '../support/dataset.ts';
import { currentScores, publishScores, scoredOn } from '../support/scores.ts';
import type { TestDatabase } from '../support/sqlite.ts';
import { evidenceContract } from './contract/evidence.ts';
import { exchangeListContract } from './contract/exchangeList.ts';
import { incidentListContract } from './contract/incidentList.ts';
import { scoresContract } from './contract/scores.ts';
import { seedContract } from './contract/seed.ts';
import { writesContract } from './contract/writes.ts';

/** What a contract is checked against: a database that holds the shipped evidence, scored. */
export interface Subject {
  database: TestDatabase;
  store: Store;
}

/** What every driver must do, on the real evidence and on cases made by hand. */
export function describeContract(driver: string, open: () => Promise<TestDatabase>): void {
  describe(driver, () => {
    const subject: Partial<Subject> = {};
    const ready = (): Subject => {
      const { database, store } = subject;
      if (database === undefined || store === undefined) throw new Error('the database was not opened');
      return { database, store };
    };

    beforeAll(async () => {
      const database = await open();
      const dataset = realDataset();
      const dataVersion = await dataVersionOf(dataset);
      await seed(database.db, dataset, dataVersion);
      const store = createStore(database.db);
      await publishScores(store, { day: scoredOn, ...currentScores(dataset), dataVersion });
      Object.assign(subject, { database, store });
    });
    afterAll(() => subject.database?.close());

    describe('evidence', () => evidenceContract(ready));
    describe('list of exchanges', () => exchangeListContract(ready));
    describe('list of incidents', () => incidentListContract(ready));
    describe('scores', () => scoresContract(open));
    describe('writes', () => writesContract(open));
    describe('seed', () => seedContract(open));
  });
}
