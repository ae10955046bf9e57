/** A request as autocannon sends it. */
export interface AskedRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const get = (path: string): AskedRequest => ({ method: 'GET', path });

const asJson = { 'Content-Type': 'application/json' };
const queries = {
  one: { exchange: 'bybit' },
  two: { exchange: 'bithumb' },
  three: { exchange: 'upbit' },
};

/** What clients ask for while the evidence is replaced: answers from one row, from many, stored and computed. */
export const requests: AskedRequest[] = [
  get('/v1/exchanges/bybit/score'),
  get('/v1/exchanges/upbit/score?asOf=2025-02-20'),
  get('/v1/exchanges?limit=100'),
  get('/v1/exchanges?asOf=2019-03-03&limit=100'),
  get('/v1/exchanges/bybit/history'),
  get('/v1/timeseries?entities=exchange:upbit,exchange:bybit&metric=riskPoints'),
  get('/v1/jurisdictions/compare?codes=KR,JP,MT'),
  get('/v1/incidents?limit=100'),
  get('/v1/status'),
  { method: 'POST', path: '/v1/scores', headers: asJson, body: JSON.stringify({ queries }) },
];
