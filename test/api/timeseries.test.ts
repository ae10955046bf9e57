import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';

interface Row {
  time: string;
  timeMs: number;
  entity: string;
  metric: string;
  value: number;
}
interface Answer {
  data: Row[];
  meta: { total: number; nextCursor: string | null };
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const rowsOf = (query: string) => getJson<Answer>(service, `/v1/timeseries?${query}`);

describe('the time series', () => {
  it('are flat rows of both kinds of entity, equal to their histories', async () => {
    const { data, meta } = await rowsOf(
      'entities=exchange:upbit,jurisdiction:KR&metric=probability&from=2020-01-01&to=2020-12-31&step=quarter',
    );
    expect(meta).toMatchObject({ total: data.length, nextCursor: null });
    const histories = [
      ['exchange:upbit', '/v1/exchanges/upbit/history'],
      ['jurisdiction:KR', '/v1/jurisdictions/KR/history'],
    ] as const;
    for (const [entity, path] of histories) {
      const { data: history } = await getJson<{
        data: { points: { asOf: string; probability: { state: number } }[] };
      }>(service, `${path}?from=2020-01-01&to=2020-12-31&step=quarter`);
      expect(data.filter((row) => row.entity === entity)).toEqual(
        history.points.map(({ asOf, probability }) => ({
          time: `${asOf}T00:00:00Z`,
          timeMs: Date.parse(`${asOf}T00:00:00Z`),
          entity,
          metric: 'probability',
          value: probability.state,
        })),
      );
    }
  });

  it('give exchanges monthly and jurisdictions quarterly unless told otherwise', async () => {
    const { data } = await rowsOf('entities=exchange:kraken,jurisdiction:US&from=2022-01-01&to=2022-12-31');
    expect(data.filter(({ entity }) => entity === 'exchange:kraken')).toHaveLength(12);
    expect(data.filter(({ entity }) => entity === 'jurisdiction:US')).toHaveLength(4);
    expect(data.every(({ metric }) => metric === 'riskPoints')).toBe(true);
  });

  it('name an entity once, by its slug or alpha-2 code, however it was asked for', async () => {
    const { data } = await rowsOf(
      'entities=exchange:Dunamu,exchange:upbit,jurisdiction:kor,jurisdiction:KR&from=2022-01-01&to=2022-01-31',
    );
    expect(data.map(({ entity }) => entity)).toEqual(['exchange:upbit', 'jurisdiction:KR']);
  });

  it('come as CSV', async () => {
    const response = await service.request(
      '/v1/timeseries?entities=exchange:upbit&from=2022-01-01&to=2022-01-31&format=csv',
    );
    expect((await response.text()).split('\r\n')[1]).toBe('time,timeMs,entity,metric,value');
  });

  it.each([
    [
      'entities=exchange:nope,jurisdiction:XX',
      404,
      'Nothing is known as \\"exchange:nope\\", \\"jurisdiction:XX\\".',
    ],
    ['entities=upbit', 400, 'not \\"upbit\\"'],
    ['entities=venue:upbit', 400, '/query/entities'],
    ['metric=riskPoints', 400, '/query/entities'],
    ['entities=exchange:upbit&metric=loss', 400, '/query/metric'],
    [`entities=${Array.from({ length: 21 }, (_, i) => `exchange:e${i}`).join(',')}`, 400, 'at most 20'],
  ])('%s is a %d that says %s', async (query, status, words) => {
    const response = await service.request(`/v1/timeseries?${query}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });
});
