import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RankedJurisdiction } from '../../src/api/present/jurisdictionProfile.ts';
import { getJson } from '../support/json.ts';
import { allRows } from '../support/pages.ts';
import { openService, type TestService } from '../support/service.ts';

interface Score {
  code: string;
  riskPoints: number;
  rawPoints: number;
  probability: object;
  exposed: { exchanges: { id: string }[]; expectedStateThefts: number };
  trackRecord: { observedAny: number; observedState: number };
}
interface Profile {
  code: string;
  oversightLevels: { level: number; knownFrom: string }[];
  events: { kind: string; knownFrom: string }[];
  indices: { edition: number; knownFrom: string }[];
  openExchanges: { id: string }[];
}
interface History {
  points: { asOf: string; riskPoints: number; probability: object }[];
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const get = async <Data>(path: string) =>
  (await getJson<{ data: Data }>(service, `/v1/jurisdictions${path}`)).data;

describe('the ranking of jurisdictions', () => {
  it('pages through every jurisdiction once, riskiest first', async () => {
    const rows = await allRows<RankedJurisdiction>(service, '/v1/jurisdictions', 50);
    const { jurisdictions } = await service.store.industry();
    expect(rows.map(({ code }) => code).toSorted()).toEqual(jurisdictions.map(({ code }) => code));
    const points = rows.map(({ rawPoints }) => rawPoints);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });

  it('gives each the score, counts and thefts of its own page', async () => {
    const rows = await allRows<RankedJurisdiction>(service, '/v1/jurisdictions?asOf=2022-05-01', 200);
    for (const code of ['KR', 'JP', 'MT', 'US', 'IS']) {
      const row = rows.find((each) => each.code === code);
      const score = await get<Score>(`/${code}/score?asOf=2022-05-01`);
      expect(row).toMatchObject({
        riskPoints: score.riskPoints,
        rawPoints: score.rawPoints,
        probability: score.probability,
        openExchanges: score.exposed.exchanges.length,
        expectedStateThefts: score.exposed.expectedStateThefts,
        observedThefts: score.trackRecord.observedAny,
        observedStateThefts: score.trackRecord.observedState,
      });
    }
  });

  it('counts every open venue with a known base exactly once', async () => {
    const rows = await allRows<RankedJurisdiction>(service, '/v1/jurisdictions?asOf=2022-05-01', 200);
    const venues = await allRows<{ jurisdiction: string | null }>(
      service,
      '/v1/exchanges?asOf=2022-05-01',
      500,
    );
    const known = venues.filter(({ jurisdiction }) => jurisdiction !== null).length;
    expect(rows.reduce((sum, { openExchanges }) => sum + openExchanges, 0)).toBe(known);
  });

  it('narrows by region, band and exposure, and sorts by code', async () => {
    const asian = await allRows<RankedJurisdiction>(
      service,
      '/v1/jurisdictions?region=Asia&exposed=true&sort=code',
      7,
    );
    expect(asian.length).toBeGreaterThan(5);
    expect(asian.every(({ region, openExchanges }) => region === 'Asia' && openExchanges > 0)).toBe(true);
    expect(asian.map(({ code }) => code)).toEqual(asian.map(({ code }) => code).toSorted());
    const high = await allRows<RankedJurisdiction>(service, '/v1/jurisdictions?riskBand=high', 50);
    expect(high.every(({ riskBand }) => riskBand === 'high')).toBe(true);
  });
});

describe('a jurisdiction', () => {
  it('is found by either code in any case', async () => {
    const [short, long, lower] = [
      await get<Profile>('/KR'),
      await get<Profile>('/KOR'),
      await get<Profile>('/kr'),
    ];
    expect(long).toEqual(short);
    expect(lower).toEqual(short);
    expect(short.openExchanges.map(({ id }) => id)).toContain('upbit');
    expect(await get<Score>('/kor/score')).toEqual(await get<Score>('/KR/score'));
  });

  it('shows only what was public on the day', async () => {
    const then = await get<Profile>('/KR?asOf=2021-01-01');
    const now = await get<Profile>('/KR');
    const dates = [...then.oversightLevels, ...then.events, ...then.indices].map((fact) => fact.knownFrom);
    expect(dates.every((knownFrom) => knownFrom <= '2021-01-01')).toBe(true);
    expect(then.oversightLevels.at(-1)?.level).toBe(0);
    expect(now.oversightLevels.at(-1)?.level).toBe(3);
    expect(now.indices.length).toBeGreaterThan(then.indices.length);
  });

  it('scores as it does in a comparison', async () => {
    const { jurisdictions } = await get<{ jurisdictions: Score[] }>('/compare?codes=KR,JP&asOf=2024-01-01');
    expect(await get<Score>('/KR/score?asOf=2024-01-01')).toEqual(jurisdictions[0]);
  });
});

describe('the history of a jurisdiction', () => {
  it('has a point a year since 2014, each the score of that day', async () => {
    const { points } = await get<History>('/JP/history?to=2024-12-31');
    expect(points.map(({ asOf }) => asOf)).toEqual(Array.from({ length: 11 }, (_, i) => `${2014 + i}-01-01`));
    for (const { asOf, riskPoints, probability } of points.slice(-2))
      expect(await get<Score>(`/JP/score?asOf=${asOf}`)).toMatchObject({ riskPoints, probability });
  });

  it('has a point a quarter when asked for, and none in the future', async () => {
    const { points } = await get<History>('/JP/history?from=2023-02-01&to=2099-01-01&step=quarter');
    expect(points[0]?.asOf).toBe('2023-04-01');
    expect((points.at(-1)?.asOf ?? '') <= new Date().toISOString().slice(0, 10)).toBe(true);
  });
});

it.each([
  ['/XX', 404, 'No jurisdiction'],
  ['/XX/score', 404, 'No jurisdiction'],
  ['/XX/history', 404, 'No jurisdiction'],
  ['/korea', 400, '/path/code'],
  ['/KR/history?step=month', 400, '/query/step'],
  ['/KR/history?from=2020-01-01&to=2019-01-01', 400, '/query/from'],
  ['?region=Mars', 400, '/query/region'],
  ['?asOf=2999-01-01', 400, 'must not be in the future'],
])('/v1/jurisdictions%s is a %d that says "%s"', async (path, status, words) => {
  const response = await service.request(`/v1/jurisdictions${path}`);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(words);
});
