import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedScore } from '../../src/api/present/score.ts';
import { addDays } from '../../src/domain/date.ts';
import { model } from '../../src/model.ts';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';

interface ScoreAnswer {
  data: ServedScore;
  meta: { asOf: string; modelVersion: string; dataVersion: string };
}
interface EvidenceAnswer {
  data: { id: string; kind: string; title: string; from: string | null; knownFrom: string }[];
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const scoreOf = (path: string) => getJson<ScoreAnswer>(service, path);

async function evidenceOf(score: ServedScore): Promise<EvidenceAnswer['data']> {
  const ids = [...new Set(score.contributions.flatMap(({ evidence }) => evidence))];
  const { data } = await getJson<EvidenceAnswer>(service, `/v1/evidence?ids=${ids.join(',')}`);
  expect(data.map(({ id }) => id)).toEqual(ids);
  return data;
}

describe('the score of an exchange on a past day', () => {
  it('answers with probability, interval, points, band, percentile and reasons', async () => {
    const { data, meta } = await scoreOf('/v1/exchanges/bybit/score?asOf=2025-02-20');
    expect(meta).toMatchObject({ asOf: '2025-02-20', modelVersion: model.version });
    expect(data).toMatchObject({ id: 'bybit', name: 'Bybit', jurisdiction: 'AE', riskBand: 'severe' });
    expect(data.probability.low).toBeLessThan(data.probability.state);
    expect(data.probability.state).toBeLessThan(data.probability.high);
    expect(data.probability.state).toBeLessThan(data.probability.any);
    expect(data.percentile).toBeGreaterThan(95);
    expect(new Set(data.contributions.map(({ group }) => group))).toEqual(
      new Set(['exposure', 'incidentHistory', 'regulatoryOversight', 'attackPatterns', 'industry']),
    );
  });

  it('has contributions that sum to the points to the last digit shown', async () => {
    for (const id of ['bybit', 'upbit', 'bitstamp', 'coinone', 'bitso']) {
      const { data } = await scoreOf(`/v1/exchanges/${id}/score?asOf=2025-02-20`);
      const hundredths = data.contributions.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
      expect(hundredths, id).toBe(Math.round(data.rawPoints * 100) - 5000);
    }
  });

  it('rests on evidence that resolves, none of it dated or public after the day', async () => {
    const { data } = await scoreOf('/v1/exchanges/bybit/score?asOf=2025-02-20');
    const evidence = await evidenceOf(data);
    expect(evidence.length).toBeGreaterThan(20);
    for (const { id, from, knownFrom } of evidence) {
      expect(knownFrom <= '2025-02-20', `${id} public from ${knownFrom}`).toBe(true);
      expect((from ?? '') <= '2025-02-20', `${id} dated ${from}`).toBe(true);
    }
    expect(JSON.stringify(data)).not.toContain('bybit-2025-02');
  });

  it('knows the theft of the next day from the day on which it was public', async () => {
    const { data } = await scoreOf('/v1/exchanges/bybit/score?asOf=2025-02-21');
    expect(data.contributions.find(({ factor }) => factor === 'ownIncidents')?.sentence).toContain(
      '21 February 2025',
    );
  });

  it('shows a theft of 2018 but not its attribution of 2024', async () => {
    const { data: profile } = await getJson<{
      data: { incidents: { id: string; attributions: object[] }[] };
    }>(service, '/v1/exchanges/zaif?asOf=2020-01-01');
    const theft = profile.incidents.find(({ id }) => id === 'zaif-2018-09');
    expect(theft?.attributions).toEqual([]);
    const { data } = await scoreOf('/v1/exchanges/zaif/score?asOf=2020-01-01');
    const own = data.contributions.find(({ factor }) => factor === 'ownIncidents');
    expect(own?.sentence).toContain('14 September 2018');
    const later = await getJson<{ data: { incidents: { id: string; attributions: object[] }[] } }>(
      service,
      '/v1/exchanges/zaif?asOf=2024-06-01',
    );
    expect(later.data.incidents.find(({ id }) => id === 'zaif-2018-09')?.attributions).toHaveLength(1);
  });

  it('uses the newest vintage not after the day, or the one that is pinned', async () => {
    const plain = await scoreOf('/v1/exchanges/kraken/score?asOf=2023-06-01');
    const pinned = await scoreOf('/v1/exchanges/kraken/score?asOf=2023-06-01&model=2023');
    const other = await scoreOf('/v1/exchanges/kraken/score?asOf=2023-06-01&model=2020');
    expect(pinned.data).toEqual(plain.data);
    expect(other.data.rawPoints).not.toBe(plain.data.rawPoints);
  });

  it('has the percentile among the venues open that very day, ties and itself at half', async () => {
    const ranking = await getJson<{ data: { id: string; riskPoints: number; percentile: number }[] }>(
      service,
      '/v1/exchanges?asOf=2017-12-18&limit=1000',
    );
    const { data } = await scoreOf('/v1/exchanges/youbit/score?asOf=2017-12-18');
    const lower = ranking.data.filter(({ riskPoints }) => riskPoints < data.riskPoints).length;
    expect(data.percentile).toBeCloseTo((100 * (lower + 0.5)) / ranking.data.length, 0);
    expect(ranking.data.find(({ id }) => id === 'youbit')?.percentile).toBe(data.percentile);
  });

  it('rescales the probability exactly with the horizon', async () => {
    const year = await scoreOf('/v1/exchanges/kraken/score?asOf=2023-06-01');
    const month = await scoreOf('/v1/exchanges/kraken/score?asOf=2023-06-01&horizonDays=30');
    const expected = 1 - (1 - year.data.probability.state) ** (30 / 365);
    expect(month.data.probability.state).toBeCloseTo(expected, 5);
    expect(month.data.riskPoints).toBe(year.data.riskPoints);
  });
});

describe('the score of today', () => {
  it('is the score of the stored day and agrees with the ranking', async () => {
    const { data, meta } = await scoreOf('/v1/exchanges/upbit/score');
    const ranking = await getJson<{ data: { id: string; riskPoints: number; probability: object }[] }>(
      service,
      '/v1/exchanges?limit=20',
    );
    const row = ranking.data.find(({ id }) => id === 'upbit');
    expect(row).toMatchObject({ riskPoints: data.riskPoints, probability: data.probability });
    expect(meta.asOf).toBe((await service.store.versions())?.scoredOn);
  });

  it('is stored as it would be computed', async () => {
    const { id: newest } = model.vintages.at(-1) ?? { id: '' };
    for (const id of ['upbit', 'binance', 'korbit']) {
      const stored = await scoreOf(`/v1/exchanges/${id}/score`);
      const computed = await scoreOf(`/v1/exchanges/${id}/score?model=${newest}`);
      expect(stored.data).toEqual(computed.data);
    }
  });
});

describe('a request that cannot be answered', () => {
  const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
  const cases: [string, number, string][] = [
    ['/v1/exchanges/nope/score', 404, 'No exchange'],
    ['/v1/exchanges/mt-gox/score', 404, 'was not open on'],
    ['/v1/exchanges/bybit/score?asOf=2018-01-01', 404, 'trading since 2018-12'],
    ['/v1/exchanges/mt-gox/score?asOf=2013-06-01', 400, 'must not be before 2014-01-01'],
    ['/v1/exchanges/bybit/score?asOf=2025-02-30', 400, '/query/asOf'],
    [`/v1/exchanges/bybit/score?asOf=${tomorrow}`, 400, 'must not be in the future'],
    ['/v1/exchanges/bybit/score?asof=2025-02-20', 400, '/query/asof'],
    ['/v1/exchanges/bybit/score?model=2001', 400, 'names no vintage'],
    ['/v1/exchanges/bybit/score?horizonDays=29', 400, '/query/horizonDays'],
    ['/v1/exchanges?sort=size', 400, '/query/sort'],
    ['/v1/exchanges?cursor=abc', 400, '/query/cursor'],
    ['/v1/jurisdictions/compare?codes=KR,XX', 404, 'No jurisdiction \\"XX\\".'],
    ['/v1/jurisdictions/compare', 400, '/query/codes'],
    ['/v1/evidence?ids=incident/nope', 404, 'No evidence'],
    ['/v1/incidents/nope', 404, 'No incident'],
    ['/v2', 404, 'Nothing is served at /v2'],
  ];

  it.each(cases)('%s is a %d that says "%s"', async (path, status, words) => {
    const response = await service.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status });
    expect(body).toContain(words);
  });

  it('is redirected when it names an alias', async () => {
    const response = await service.request('/v1/exchanges/Huobi/score?asOf=2020-01-01');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/v1/exchanges/htx/score?asOf=2020-01-01');
  });
});
