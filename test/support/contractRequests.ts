/** What every kind of installation must answer alike: reads that reach every query and every kind of failure. */
export const contractReads = [
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
];

/** Questions asked by POST, with their bodies. */
export const contractQuestions: [path: string, body: unknown][] = [
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
];
