import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { createStore } from '../../src/data/store.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { type D1Pool, openD1Pool } from '../support/d1.ts';
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
  const app = createApp({ store, model, today, log: () => {} });
  d1 = { request: async (path) => app.request(path) };
}, 120_000);

afterAll(async () => {
  sqlite.close();
  await pool.close();
});

describe('SQLite and D1 answer alike, byte for byte', () => {
  it.each([
    '/readyz',
    '/v1/exchanges/bybit/score?asOf=2025-02-20',
    '/v1/exchanges/upbit/score',
    '/v1/exchanges?limit=1000',
    '/v1/exchanges?jurisdiction=KR&sort=name',
    '/v1/exchanges?q=bit&operating=false',
    '/v1/exchanges/binance',
    '/v1/exchanges/zaif?asOf=2020-01-01',
    '/v1/jurisdictions/compare?codes=KR,JP,MT',
    '/v1/jurisdictions/compare?codes=USA,GB&asOf=2021-06-30',
    '/v1/incidents?limit=1000',
    '/v1/incidents?sponsor=KP&asOf=2020-01-01&minLossUsd=1000000',
    '/v1/incidents/bybit-2025-02',
    '/v1/evidence?ids=incident/bybit-2025-02,exchange/bybit/profile',
    '/v1/model',
    '/v1/status',
    '/v1/exchanges/nope',
    '/v1/exchanges?sort=nope',
  ])('%s', async (path) => {
    const [here, there] = await Promise.all([sqlite.request(path), d1.request(path)]);
    expect(there.status).toBe(here.status);
    expect(await there.text()).toBe(await here.text());
  });
});
