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
    '/v1/exchanges?asOf=2020-01-01&limit=1000',
    '/v1/exchanges/upbit/history',
    '/v1/exchanges/upbit/badge.svg?asOf=2025-02-20',
    '/v1/exchanges/upbit/badge.json',
    '/v1/jurisdictions?limit=1000',
    '/v1/jurisdictions/KR?asOf=2021-01-01',
    '/v1/jurisdictions/JPN/score',
    '/v1/jurisdictions/JP/history',
    '/v1/outlook?asOf=2025-02-20',
    '/v1/timeseries?entities=exchange:upbit,jurisdiction:KR&from=2023-01-01',
    '/v1/patterns',
    '/v1/actors',
    '/v1/totals?asOf=2023-01-01',
    '/v1/model/2025',
    '/v1/model/backtest',
    '/v1/model/misses',
    '/v1/exchanges/nope',
    '/v1/exchanges?sort=nope',
  ])('%s', async (path) => {
    const [here, there] = await Promise.all([sqlite.request(path), d1.request(path)]);
    expect(there.status).toBe(here.status);
    expect(await there.text()).toBe(await here.text());
  });

  it.each([
    [
      '/v1/exchanges/kraken/what-if',
      {
        asOf: '2024-06-01',
        sizeTier: 1,
        operatingBase: 'KR',
        controls: { add: ['ccss'] },
        incident: { theft: 'account_takeover', state: true },
        targetBand: 'high',
      },
    ],
    [
      '/v1/scores',
      {
        queries: {
          a: { exchange: 'Upbit' },
          b: { exchange: 'bybit' },
          c: { exchange: 'nope' },
          d: {
            profile: {
              name: 'Ours',
              operatingBase: 'SG',
              volumeRank: 40,
              servesKoreanOrJapaneseRetail: false,
            },
          },
        },
      },
    ],
  ])('POST %s', async (path, body) => {
    const [here, there] = await Promise.all([post(sqlite, path, body), post(d1, path, body)]);
    expect(here.status).toBe(200);
    expect(await there.text()).toBe(await here.text());
  });
});
