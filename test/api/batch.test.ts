import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemDetails } from '../../src/api/http/problem.ts';
import type { ServedScore } from '../../src/api/present/score.ts';
import { addDays } from '../../src/domain/date.ts';
import { isOpenOn } from '../../src/domain/exchange.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { viewVenue } from '../../src/scoring/venueView.ts';
import { controlsHeld } from '../../src/scoring/whatIf/hypothesis.ts';
import { getJson } from '../support/json.ts';
import { post, postJson } from '../support/postJson.ts';
import { openService, type TestService } from '../support/service.ts';

interface Answer {
  data: Record<string, { score?: ServedScore; problem?: ProblemDetails }>;
  meta: { asOf: string };
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const batch = (body: object) => postJson<Answer>(service, '/v1/scores', body);
const PROFILE = {
  name: 'Ours',
  operatingFrom: '2021-03',
  operatingBase: 'SG',
  sizeTier: 3,
  servesKoreanOrJapaneseRetail: false,
  controls: ['iso27001'],
};

describe('a batch of scores', () => {
  it('answers each registry venue with the score its own page gives, in the order asked for', async () => {
    const names = ['kraken', 'upbit', 'bybit', 'coinone'];
    const queries = Object.fromEntries(names.map((exchange) => [`our ${exchange}`, { exchange }]));
    const { data, meta } = await batch({ asOf: '2025-02-20', queries });
    expect(meta.asOf).toBe('2025-02-20');
    expect(Object.keys(data)).toEqual(names.map((name) => `our ${name}`));
    for (const name of names) {
      const single = await getJson<{ data: ServedScore }>(
        service,
        `/v1/exchanges/${name}/score?asOf=2025-02-20`,
      );
      expect(data[`our ${name}`]).toEqual({ score: single.data });
    }
  });

  it('finds a venue by alias and name in any case, twice if asked twice', async () => {
    const { data } = await batch({
      queries: { a: { exchange: 'DUNAMU' }, b: { exchange: 'upbit' }, c: { exchange: 'Upbit' } },
    });
    expect(data.a).toEqual(data.b);
    expect(data.c).toEqual(data.b);
    expect(data.b?.score?.id).toBe('upbit');
  });

  it('answers what can be answered whatever else is wrong, each problem with its pointer', async () => {
    const { data } = await batch({
      asOf: '2024-01-01',
      queries: {
        good: { exchange: 'kraken' },
        unknown: { exchange: 'nope' },
        closed: { exchange: 'mt-gox' },
        number: 5,
        nothing: null,
        both: { exchange: 'kraken', profile: PROFILE },
        'odd/name~': { profile: { ...PROFILE, sizeTier: 9 } },
        sizeless: { profile: { ...PROFILE, sizeTier: undefined } },
        nowhere: { profile: { ...PROFILE, operatingBase: 'XX' } },
        early: { profile: { ...PROFILE, operatingFrom: '2025' } },
        mine: { profile: PROFILE },
      },
    });
    const alone = await batch({ asOf: '2024-01-01', queries: { good: { exchange: 'kraken' } } });
    expect(data.good).toEqual(alone.data.good);
    expect(data.mine?.score?.name).toBe('Ours');
    const statuses = Object.entries(data).map(([name, { problem }]) => [name, problem?.status]);
    expect(Object.fromEntries(statuses)).toEqual({
      good: undefined,
      mine: undefined,
      unknown: 404,
      closed: 404,
      number: 400,
      nothing: 400,
      both: 400,
      'odd/name~': 400,
      sizeless: 400,
      nowhere: 400,
      early: 404,
    });
    const pointers = (name: string) => data[name]?.problem?.errors?.map(({ pointer }) => pointer);
    expect(pointers('odd/name~')).toEqual(['/body/queries/odd~1name~0/profile/sizeTier']);
    expect(pointers('sizeless')).toEqual(['/body/queries/sizeless/profile/sizeTier']);
    expect(pointers('nowhere')).toEqual(['/body/queries/nowhere/profile/operatingBase']);
    expect(pointers('both')).toEqual(['/body/queries/both/exchange']);
  });

  it('refuses a name that an object in memory would lose', async () => {
    const body = '{"queries":{"__proto__":{"exchange":"kraken"},"ok":{"exchange":"kraken"}}}';
    const headers = { 'Content-Type': 'application/json' };
    const answer = await service.request('/v1/scores', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('"__proto__"') });
  });

  it('takes 500 queries and no more', async () => {
    const queries = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `q${i}`,
          i % 2 ? { exchange: 'kraken' } : { profile: PROFILE },
        ]),
      );
    const { data } = await batch({ queries: queries(500) });
    expect(Object.values(data).filter(({ score }) => score !== undefined)).toHaveLength(500);
    const response = await post(service, '/v1/scores', { queries: queries(501) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('/body/queries');
    expect((await batch({ queries: {} })).data).toEqual({});
  });

  it('rescales to a horizon and pins a vintage', async () => {
    const ask = async (options: object) =>
      (await batch({ asOf: '2024-01-01', ...options, queries: { q: { exchange: 'kraken' } } })).data.q?.score;
    const [year, month, other] = [
      await ask({}),
      await ask({ horizonDays: 30 }),
      await ask({ model: '2020' }),
    ];
    expect(month?.horizonDays).toBe(30);
    expect(month?.probability.state).toBeLessThan(year?.probability.state ?? 0);
    expect(other?.rawPoints).not.toBe(year?.rawPoints);
  });

  const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
  it.each([
    [{}, '/body/queries'],
    [{ queries: [] }, '/body/queries'],
    [{ queries: {}, asOf: tomorrow }, '/body/asOf'],
    [{ queries: {}, model: '1999' }, '/body/model'],
    [{ queries: {}, horizonDays: 10 }, '/body/horizonDays'],
    [{ queries: {}, more: 1 }, '/body/more'],
  ])('is refused as a whole when it is %j', async (body, words) => {
    const response = await post(service, '/v1/scores', body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});

describe('a described venue', () => {
  const DAY = '2023-06-01';
  const described = async (profile: object) =>
    (await batch({ asOf: DAY, queries: { mine: { profile } } })).data.mine?.score;

  it('scores as a venue of the registry does of which the same is known', async () => {
    const all = await service.store.exchanges.evidenceOfAll();
    const context = await service.store.industry();
    expect(context.fullCrossSections.length).toBeGreaterThan(0);
    const small = all.filter(
      ({ venue, volumes }) =>
        isOpenOn(venue, DAY) &&
        volumes.length === 0 &&
        venue.facts.every(({ kind }) => kind !== 'volume_tier_change') &&
        venue.operatingBases.length === 1 &&
        (venue.operatingBases[0]?.knownFrom ?? DAY) < DAY,
    );
    expect(small.length).toBeGreaterThan(10);
    for (const evidence of small.slice(0, 40)) {
      const { venue, incidents, publicFacts } = viewVenue(evidence, DAY);
      const registered = await getJson<{ data: ServedScore }>(
        service,
        `/v1/exchanges/${venue.id}/score?asOf=${DAY}`,
      );
      const score = await described({
        name: venue.name,
        operatingFrom: venue.operating.from,
        operatingBase: venue.operatingBases[0]?.code,
        volumeRank: 1000,
        servesKoreanOrJapaneseRetail: venue.servesKoreanOrJapaneseRetail,
        listsDerivatives: venue.listsDerivatives,
        controls: [...controlsHeld(evidence, DAY)],
        publicFacts: publicFacts.filter(
          ({ kind, promptedBy }) =>
            promptedBy === undefined && !['hq_change', 'rename', 'volume_tier_change'].includes(kind),
        ).length,
        incidents: incidents.map(({ occurredOn, access, theft, lossUsd }: Incident) => ({
          occurredOn,
          access,
          theft,
          lossUsd,
        })),
      });
      const points = (each: ServedScore | undefined) =>
        each?.contributions.map(({ factor, points: value }) => [factor, value]);
      expect(points(score), venue.id).toEqual(points(registered.data));
      expect(score?.probability).toEqual(registered.data.probability);
    }
  });

  it('has contributions that sum exactly, and names no evidence that could not be looked up', async () => {
    const score = await described({
      ...PROFILE,
      incidents: [{ occurredOn: '2022-05', theft: 'hot_wallet_key_compromise', state: true }],
    });
    const hundredths = score?.contributions.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
    expect(hundredths).toBe(Math.round((score?.rawPoints ?? 0) * 100) - 5000);
    const ids = [...new Set(score?.contributions.flatMap(({ evidence }) => evidence))];
    const { data } = await getJson<{ data: object[] }>(service, `/v1/evidence?ids=${ids.join(',')}`);
    expect(data).toHaveLength(ids.length);
    expect(score?.patterns.flatMap(({ metBy }) => metBy)).toContain('iso27001');
    const own = score?.contributions.find(({ factor }) => factor === 'ownIncidents');
    expect(own?.sentence).toContain('May 2022');
  });

  it('does not know of its own theft before it happened', async () => {
    const later = { occurredOn: '2023-07-01', theft: 'account_takeover' };
    expect(await described({ ...PROFILE, incidents: [later] })).toEqual(await described(PROFILE));
  });

  it('is riskier the larger it is', async () => {
    const points = await Promise.all(
      [1, 10, 50, 150].map(async (volumeRank) => {
        const score = await described({ ...PROFILE, sizeTier: undefined, volumeRank });
        return score?.rawPoints ?? 0;
      }),
    );
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });
});
