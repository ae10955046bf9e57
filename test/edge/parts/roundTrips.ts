import { expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { backtest } from '../../../src/backtest.ts';
import { createD1Db } from '../../../src/data/d1.ts';
import { createStore } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { countingD1 } from '../../support/countingD1.ts';

/** Subrequests of an invocation on the smallest plan. */
const MOST_OF_ANY_REQUEST = 50;
const SCORE = '/v1/exchanges/upbit/score';
/** The requests that need the most. */
const HEAVY = [
  '/v1/exchanges?asOf=2020-01-01&limit=1000',
  '/v1/jurisdictions/compare?codes=USA,GB&asOf=2021-06-30',
  '/v1/timeseries?entities=exchange:upbit,exchange:bybit,jurisdiction:KR&from=2025-01-01',
  '/v1/status',
];

/** How often the first request of an isolate goes to the database: another isolate knows nothing yet. */
export function roundTripsPart(running: () => RunningWorker): void {
  const freshApp = () => {
    const { d1, traffic } = countingD1(running().d1);
    const app = createApp({ ...depsOn(createStore(createD1Db(d1))), backtest, log: () => {} });
    return { app, traffic };
  };

  it('two at most for a score', async () => {
    const { app, traffic } = freshApp();
    expect((await app.request(SCORE)).status).toBe(200);
    expect(traffic.roundTrips).toBeLessThanOrEqual(2);
  });

  it('one for a 304', async () => {
    const { app, traffic } = freshApp();
    const etag = (await app.request(SCORE)).headers.get('etag') ?? '';
    traffic.roundTrips = 0;
    expect((await app.request(SCORE, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect(traffic.roundTrips).toBeLessThanOrEqual(1);
  });

  it.each(HEAVY)('within the smallest plan: %s', async (path) => {
    const { app, traffic } = freshApp();
    expect((await app.request(path)).status).toBe(200);
    expect(traffic.statements.length).toBeLessThanOrEqual(MOST_OF_ANY_REQUEST);
  });
}
