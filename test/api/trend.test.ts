import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

interface Row {
  id: string;
  trend?: { asOf: string; riskPoints: number }[];
}
const rowsOf = async (path: string) => ((await (await service.request(path)).json()) as { data: Row[] }).data;

describe('the last year in a ranking', () => {
  it('is given when asked for, and is what the history says', async () => {
    const [first] = await rowsOf('/v1/exchanges?trend=true&limit=1&asOf=2025-02-20');
    expect(first?.trend?.map(({ asOf }) => asOf).at(0)).toBe('2024-02-01');
    expect(first?.trend).toHaveLength(13);
    const history = await service.request(`/v1/exchanges/${first?.id}/history?from=2024-02-01&to=2025-02-20`);
    const { data } = (await history.json()) as { data: { points: { asOf: string; riskPoints: number }[] } };
    expect(first?.trend).toEqual(data.points.map(({ asOf, riskPoints }) => ({ asOf, riskPoints })));
  });

  it('is not sent unasked, and is empty for a closed venue', async () => {
    expect((await rowsOf('/v1/exchanges?limit=1'))[0]).not.toHaveProperty('trend');
    const closed = await rowsOf('/v1/exchanges?trend=true&operating=false&q=mt-gox');
    expect(closed[0]?.trend).toEqual([]);
  });
});

describe('thefts by year', () => {
  it('lay 2018 to nobody before it was laid to anybody', async () => {
    const rows = async (asOf: string) =>
      (await (await service.request(`/v1/incidents/years?asOf=${asOf}`)).json()) as {
        data: { year: number; sponsor: string | null; incidents: number }[];
      };
    const { data: then } = await rows('2018-02-01');
    const { data: now } = await rows('2025-12-31');
    const ofState = (data: typeof now) =>
      data
        .filter(({ year, sponsor }) => year === 2018 && sponsor === 'KP')
        .reduce((n, r) => n + r.incidents, 0);
    expect(ofState(then)).toBeLessThan(ofState(now));
    expect(now.map(({ year }) => year)).toEqual(now.map(({ year }) => year).toSorted((a, b) => a - b));
  });
});
