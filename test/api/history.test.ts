import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';

interface Answer {
  data: {
    id: string;
    points: { asOf: string; riskPoints: number; percentile: number | null; probability: object }[];
    incidents: {
      id: string;
      occurredOn: string;
      disclosedOn: string;
      isTheft: boolean;
      state: { publicFrom: string } | null;
    }[];
  };
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const historyOf = (path: string) => getJson<Answer>(service, `/v1/exchanges/${path}`);

describe('the history of an exchange', () => {
  it('has a point for the 1st of each month, oldest first, and nothing else', async () => {
    const { data } = await historyOf('upbit/history?from=2019-06-01&to=2020-05-31');
    expect(data.points.map(({ asOf }) => asOf)).toEqual([
      ...['06', '07', '08', '09', '10', '11', '12'].map((month) => `2019-${month}-01`),
      ...['01', '02', '03', '04', '05'].map((month) => `2020-${month}-01`),
    ]);
    const whole = await historyOf('upbit/history');
    expect(whole.data.points.every(({ asOf }) => asOf.endsWith('-01'))).toBe(true);
    expect(whole.data.points[0]?.asOf).toBe('2017-11-01');
  });

  it('gives each point the score of that day, which knows nothing of later', async () => {
    const { data } = await historyOf('upbit/history?from=2019-11-01&to=2019-12-01');
    for (const point of data.points) {
      const { data: score } = await getJson<{ data: object }>(
        service,
        `/v1/exchanges/upbit/score?asOf=${point.asOf}`,
      );
      const { riskPoints, percentile, probability } = point;
      expect(score).toMatchObject({ riskPoints, percentile, probability });
    }
  });

  it('marks the incidents with the day each was first laid to a state', async () => {
    const { data } = await historyOf('zaif/history?from=2018-01-01&to=2019-01-01');
    const theft = data.incidents.find(({ id }) => id === 'zaif-2018-09');
    expect(theft).toMatchObject({ occurredOn: '2018-09-14', isTheft: true });
    expect(theft?.state?.publicFrom.slice(0, 4)).toBe('2024');
  });

  it('keeps only what begins a quarter or a year', async () => {
    const quarters = await historyOf('kraken/history?from=2020-01-01&to=2020-12-31&step=quarter');
    expect(quarters.data.points.map(({ asOf }) => asOf.slice(5, 7))).toEqual(['01', '04', '07', '10']);
    const years = await historyOf('kraken/history?step=year');
    expect(years.data.points.length).toBeGreaterThan(10);
    expect(years.data.points.every(({ asOf }) => asOf.endsWith('-01-01'))).toBe(true);
  });

  it('is of the time it was open for a venue that closed, and empty before the first stored day', async () => {
    const { data } = await historyOf('mt-gox/history');
    expect(data.points.at(-1)?.asOf).toBe('2014-02-01');
    expect((await historyOf('kraken/history?from=2012-01-01&to=2013-01-01')).data.points).toEqual([]);
  });

  it.each([
    ['nope/history', 404],
    ['upbit/history?from=2020-01-02&to=2020-01-01', 400],
    ['upbit/history?step=week', 400],
    ['Dunamu/history?step=year', 308],
  ])('%s is a %d', async (path, status) => {
    const response = await service.request(`/v1/exchanges/${path}`);
    expect(response.status).toBe(status);
    if (status === 308)
      expect(response.headers.get('location')).toBe('/v1/exchanges/upbit/history?step=year');
  });
});
