import { afterAll, beforeAll } from 'vitest';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { type D1Pool, openD1Pool } from '../support/d1.ts';
import { realDataset } from '../support/dataset.ts';
import { describeDesk } from './contract.ts';
import { describeKeyring } from './keyringContract.ts';

let pool: D1Pool;
beforeAll(async () => {
  pool = await openD1Pool(2);
});
afterAll(() => pool.close());

const open = async () => {
  const database = await pool.open();
  const dataset = realDataset();
  await seed(database.db, dataset, await dataVersionOf(dataset));
  return database;
};

describeDesk('D1', open);
describeKeyring('D1', open);
