import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { backtest } from '../../src/backtest.ts';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { createStore } from '../../src/data/store.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { contractQuestions, contractReads } from '../support/contractRequests.ts';
import { type D1Pool, openD1Pool } from '../support/d1.ts';
import { post } from '../support/postJson.ts';
import { openService, type TestService } from '../support/service.ts';

let sqlite: TestService;
let pool: D1Pool;
let d1: Pick<TestService, 'request'>;

beforeAll(async () => {
  sqlite = openService();
  pool = await openD1Pool(1);
  const { db } = await pool.open();
  const dataset = readDataset('dataset');
  await seed(db, dataset, await dataVersionOf(dataset));
  const store = createStore(db);
  await rescore(store, model, today());
  const app = createApp({ store, model, backtest, today, log: () => {} });
  d1 = { request: async (path, init) => app.request(path, init) };
}, 120_000);

afterAll(async () => {
  sqlite.close();
  await pool.close();
});

describe('SQLite and D1 answer alike, byte for byte', () => {
  it.each(contractReads)('%s', async (path) => {
    const [here, there] = await Promise.all([sqlite.request(path), d1.request(path)]);
    expect(there.status).toBe(here.status);
    expect(await there.text()).toBe(await here.text());
  });

  it.each(contractQuestions)('POST %s', async (path, body) => {
    const [here, there] = await Promise.all([post(sqlite, path, body), post(d1, path, body)]);
    expect(here.status).toBe(200);
    expect(await there.text()).toBe(await here.text());
  });
});
