import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RankedExchange } from '../../src/api/present/exchange.ts';
import { getJson } from '../support/json.ts';
import { allRows, type ListPage } from '../support/pages.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

describe('the ranking of a past day', () => {
  it('pages through exactly the venues open then, riskiest first, each once', async () => {
    const rows = await allRows<RankedExchange>(service, '/v1/exchanges?asOf=2018-01-25', 100);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.every(({ operating }) => operating)).toBe(true);
    const points = rows.map(({ riskPoints }) => riskPoints ?? Number.NaN);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain('coincheck');
    expect(ids).toContain('cryptopia');
    expect(ids).not.toContain('mt-gox');
    expect(ids).not.toContain('bybit');
  });

  it('gives each venue the score that its own page gives for the day', async () => {
    const { data } = await getJson<ListPage<RankedExchange>>(
      service,
      '/v1/exchanges?asOf=2018-01-25&limit=3',
    );
    for (const row of data) {
      const score = await getJson<{ data: Record<string, unknown> }>(
        service,
        `/v1/exchanges/${row.id}/score?asOf=2018-01-25`,
      );
      const { id, name, jurisdiction, riskPoints, riskBand, percentile, probability } = row;
      expect(score.data).toMatchObject({
        id,
        name,
        jurisdiction,
        riskPoints,
        riskBand,
        percentile,
        probability,
      });
    }
  });

  it('narrows by jurisdiction, band and part of an alias, and sorts by name', async () => {
    const korean = await allRows<RankedExchange>(
      service,
      '/v1/exchanges?asOf=2020-01-01&jurisdiction=KR&sort=name',
      2,
    );
    expect(korean.length).toBeGreaterThan(3);
    expect(korean.every(({ jurisdiction }) => jurisdiction === 'KR')).toBe(true);
    const names = korean.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    const severe = await allRows<RankedExchange>(service, '/v1/exchanges?asOf=2020-01-01&riskBand=severe', 5);
    expect(severe.every(({ riskBand }) => riskBand === 'severe')).toBe(true);
    const found = await allRows<RankedExchange>(service, '/v1/exchanges?asOf=2020-01-01&q=HUOBI', 5);
    expect(found.map(({ id }) => id)).toContain('htx');
  });

  it('is the current ranking on the day of the current scores', async () => {
    const scoredOn = (await service.store.versions())?.scoredOn;
    const current = await getJson<object>(service, '/v1/exchanges?sizeTier=1&operating=true');
    const dated = await getJson<object>(service, `/v1/exchanges?sizeTier=1&operating=true&asOf=${scoredOn}`);
    expect(dated).toEqual(current);
  });

  it.each([
    ['sizeTier=1', 'without a date'],
    ['operating=true', 'only the venues open that day'],
  ])('refuses %s, which is undated, and says why', async (filter, words) => {
    const response = await service.request(`/v1/exchanges?asOf=2020-01-01&${filter}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});
