import { afterAll, beforeAll } from 'vitest';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { type D1Pool, openD1Pool } from '../support/d1.ts';
import { realDataset } from '../support/dataset.ts';
import { describeDesk } from './contract.ts';

let pool: D1Pool;
beforeAll(async () => {
  pool = await openD1Pool(1);
});
afterAll(() => pool.close());

describeDesk('D1', async () => {
  const database = await pool.open();
  const dataset = realDataset();
  await seed(database.db, dataset, await dataVersionOf(dataset));
  return database;
});
