import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RankedExchange } from '../../src/api/present/exchange.ts';
import { getJson } from '../support/json.ts';
import { allRows } from '../support/pages.ts';
import { openService, type TestService } from '../support/service.ts';

interface Outlook {
  exchanges: number;
  inWords: string;
  expectedStateThefts: { mean: number; low: number; high: number };
  count: { low: number; high: number; atLeastOne: number };
  distribution: { thefts: number; probability: number; atLeast: number }[];
  losses: {
    medianUsd: number;
    p95Usd: number;
    exceedance: { lossUsd: number; total: number; largest: number }[];
  };
  patterns: { pattern: string; stage: string; share: number }[];
  lastYear: { from: string; to: string; thefts: number; stateThefts: number };
  publishedTotals: { publishedOn: string; period: string }[];
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const outlookOn = async (day: string) =>
  (await getJson<{ data: Outlook }>(service, `/v1/outlook?asOf=${day}`)).data;

describe('the outlook', () => {
  it('expects as many state thefts as the probabilities of the open venues sum to', async () => {
    for (const day of ['2018-06-01', '2025-02-20']) {
      const venues = await allRows<RankedExchange>(service, `/v1/exchanges?asOf=${day}`, 500);
      const sum = venues.reduce((total, { probability }) => total + (probability?.state ?? 0), 0);
      const outlook = await outlookOn(day);
      expect(outlook.exchanges).toBe(venues.length);
      expect(outlook.expectedStateThefts.mean).toBeCloseTo(sum, 2);
    }
  });

  it('has a distribution with that mean, which its own sums agree with', async () => {
    const { distribution, expectedStateThefts, count } = await outlookOn('2025-02-20');
    const mean = distribution.reduce((sum, { thefts, probability }) => sum + thefts * probability, 0);
    expect(mean).toBeGreaterThan(expectedStateThefts.mean - 0.05);
    expect(mean).toBeLessThan(expectedStateThefts.mean + 0.01);
    expect(distribution.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 2);
    for (const [i, { probability, atLeast }] of distribution.entries())
      expect(atLeast - (distribution[i + 1]?.atLeast ?? atLeast - probability)).toBeCloseTo(probability, 4);
    expect(count.atLeastOne).toBeCloseTo(1 - (distribution[0]?.probability ?? 0), 5);
  });

  it('has an interval of the number that is wider than chance alone leaves it', async () => {
    const { distribution, count, expectedStateThefts: expected } = await outlookOn('2025-02-20');
    expect(expected.low).toBeLessThan(expected.mean);
    expect(expected.mean).toBeLessThan(expected.high);
    expect(count.low).toBeLessThanOrEqual(expected.low);
    expect(expected.high).toBeLessThanOrEqual(count.high);
    const byChance = distribution.filter(
      ({ atLeast, probability }) => atLeast > 0.05 && 1 - atLeast + probability > 0.05,
    );
    expect(count.high - count.low).toBeGreaterThanOrEqual(byChance.length - 1);
  });

  it('has a falling loss exceedance curve, the whole year above its largest theft', async () => {
    const { exceedance, medianUsd, p95Usd } = (await outlookOn('2025-02-20')).losses;
    expect(medianUsd).toBeLessThan(p95Usd);
    for (const [i, { lossUsd, total, largest }] of exceedance.entries()) {
      expect(largest).toBeLessThanOrEqual(total);
      expect(total).toBeLessThanOrEqual(exceedance[i - 1]?.total ?? 1);
      expect(largest).toBeLessThanOrEqual(exceedance[i - 1]?.largest ?? 1);
      expect(total > 0.5).toBe(lossUsd < medianUsd);
      expect(total > 0.05).toBe(lossUsd < p95Usd);
    }
  });

  it('is the same every time', async () => {
    const other = openService();
    const path = '/v1/outlook?asOf=2023-03-03';
    expect(await getJson(other, path)).toEqual(await getJson(service, path));
    other.close();
  });

  it('knows nothing of later: no totals, thefts or attributions', async () => {
    const { publishedTotals, lastYear } = await outlookOn('2019-09-01');
    expect(publishedTotals.length).toBeGreaterThan(0);
    expect(publishedTotals.every(({ publishedOn }) => publishedOn <= '2019-09-01')).toBe(true);
    expect(lastYear).toMatchObject({ from: '2018-09-01', to: '2019-09-01' });
    const { data } = await getJson<{ data: { target: { id?: string }; lossUsd?: number; theft: string }[] }>(
      service,
      '/v1/incidents?asOf=2019-09-01&from=2018-09-02&limit=1000',
    );
    expect(lastYear.thefts).toBeLessThanOrEqual(data.filter(({ target }) => target.id !== undefined).length);
    expect(lastYear.thefts).toBeGreaterThan(lastYear.stateThefts);
  });

  it('says in words what it expects, and what the next theft would look like', async () => {
    const { inWords, patterns, exchanges } = await outlookOn('2025-02-20');
    expect(inWords).toMatch(
      new RegExp(`about [\\d.]+ of the ${exchanges} exchanges open on 20 February 2025 within 365 days`),
    );
    for (const stage of ['initial_access', 'theft']) {
      const shares = patterns.filter((each) => each.stage === stage).map(({ share }) => share);
      expect(shares.length).toBeGreaterThan(2);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.002);
    }
  });

  it('answers neither for the future nor for an unknown name', async () => {
    expect((await service.request('/v1/outlook?asOf=2999-01-01')).status).toBe(400);
    expect((await service.request('/v1/outlook?day=2020-01-01')).status).toBe(400);
  });
});
