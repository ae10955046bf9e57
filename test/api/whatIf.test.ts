import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/date.ts';
import { controlKind } from '../../src/domain/exchange.ts';
import { getJson } from '../support/json.ts';
import { post, postJson } from '../support/postJson.ts';
import { openService, type TestService } from '../support/service.ts';

interface Side {
  value: number | null;
  points: number;
  sentence: string;
}
interface Short {
  rawPoints: number;
  riskPoints: number;
  riskBand: string;
  probability: { state: number };
}
interface Answer {
  data: {
    before: Short;
    after: Short;
    changes: { factor: string; before: Side; after: Side; difference: number }[];
    smallestControlSet: { controls: string[]; reaches: Short } | null;
    smallestControlSetInWords: string | null;
    note: string;
  };
  meta: { asOf: string };
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const whatIf = async (id: string, body: object) =>
  (await postJson<Answer>(service, `/v1/exchanges/${id}/what-if`, body)).data;
const hundredths = (points: number) => Math.round(points * 100);
const changed = ({ changes }: Answer['data']) =>
  changes.filter(({ difference }) => difference !== 0).map(({ factor }) => factor);

const HYPOTHESES: [string, object][] = [
  ['nothing', {}],
  ['more controls', { controls: { add: ['ccss', 'mpc_custody'], remove: [] } }],
  ['fewer controls', { controls: { remove: ['iso27001', 'soc2'] } }],
  ['another base', { operatingBase: 'KOR' }],
  ['another size', { sizeTier: 1 }],
  ['a state theft', { incident: { theft: 'hot_wallet_key_compromise', access: 'job_lure', state: true } }],
  [
    'everything on a past day',
    {
      asOf: '2021-06-30',
      horizonDays: 30,
      model: '2020',
      operatingBase: 'MT',
      sizeTier: 3,
      controls: { add: ['bug_bounty'] },
      incident: { theft: 'account_takeover', occurredOn: '2021-02', state: false },
    },
  ],
];

describe('a what-if', () => {
  it.each(HYPOTHESES)('of %s has changes that sum exactly, on both sides and between', async (_, body) => {
    for (const id of ['kraken', 'upbit', 'bitstamp', 'kucoin']) {
      const { before, after, changes } = await whatIf(id, body);
      const sum = (of: (change: (typeof changes)[number]) => number) =>
        changes.reduce((total, change) => total + hundredths(of(change)), 0);
      expect(sum((change) => change.before.points)).toBe(hundredths(before.rawPoints) - 5000);
      expect(sum((change) => change.after.points)).toBe(hundredths(after.rawPoints) - 5000);
      expect(sum((change) => change.difference)).toBe(
        hundredths(after.rawPoints) - hundredths(before.rawPoints),
      );
    }
  });

  it('that supposes nothing changes nothing, and starts from the score itself', async () => {
    const { data: score } = await getJson<{ data: Short }>(
      service,
      '/v1/exchanges/kraken/score?asOf=2024-03-15',
    );
    for (const body of [{}, { controls: { add: [], remove: [] } }, { controls: {} }]) {
      const answer = await whatIf('kraken', { asOf: '2024-03-15', ...body });
      expect(answer.after).toEqual(answer.before);
      expect(changed(answer)).toEqual([]);
      const { rawPoints, riskBand, probability } = answer.before;
      expect(score).toMatchObject({ rawPoints, riskBand, probability });
    }
  });

  it('of a control lowers the score or leaves it, through the control gap alone', async () => {
    for (const id of ['kraken', 'upbit', 'bitso', 'coinone']) {
      for (const kind of controlKind.options) {
        const answer = await whatIf(id, { controls: { add: [kind] } });
        expect(answer.after.rawPoints, `${id} with ${kind}`).toBeLessThanOrEqual(answer.before.rawPoints);
        expect(changed(answer).filter((factor) => factor !== 'controlGap')).toEqual([]);
        const footprint = answer.changes.find(({ factor }) => factor === 'publicFootprint');
        expect(footprint?.after).toEqual(footprint?.before);
      }
    }
  });

  it('of a control taken away and given back leaves the score as it was', async () => {
    const without = await whatIf('upbit', { controls: { remove: ['iso27001'] } });
    expect(without.after.rawPoints).toBeGreaterThan(without.before.rawPoints);
    expect(changed(without)).toEqual(['controlGap']);
    const search = await whatIf('upbit', {
      controls: { remove: ['iso27001'] },
      targetBand: without.before.riskBand,
    });
    expect(search.smallestControlSet?.controls).toEqual([]);
  });

  it('of a larger size or another theft raises the score', async () => {
    expect((await whatIf('bitso', { sizeTier: 1 })).after.rawPoints).toBeGreaterThan(
      (await whatIf('bitso', { sizeTier: 4 })).after.rawPoints,
    );
    const robbed = await whatIf('bitso', {
      asOf: '2025-11-01',
      incident: { theft: 'hot_wallet_key_compromise', occurredOn: '2025-10-03', state: true },
    });
    expect(robbed.after.rawPoints).toBeGreaterThan(robbed.before.rawPoints);
    const own = robbed.changes.find(({ factor }) => factor === 'ownIncidents');
    expect(own?.after.sentence).toContain('3 October 2025');
  });

  it('of another base is explained by that base', async () => {
    const answer = await whatIf('kraken', { operatingBase: 'jp' });
    const history = answer.changes.find(({ factor }) => factor === 'jurisdictionThefts');
    expect(history?.before.sentence).toContain('Run from United States');
    expect(history?.after.sentence).toContain('Run from Japan');
  });

  it('knows nothing that became public after the day', async () => {
    const { changes } = await whatIf('bybit', { asOf: '2025-02-20', sizeTier: 1 });
    expect(JSON.stringify(changes)).not.toContain('21 February 2025');
  });

  it('finds a smallest set of controls of which no smaller one does, and says so in words', async () => {
    const { data: ranking } = await getJson<{ data: { id: string; rawPoints: number; riskBand: string }[] }>(
      service,
      '/v1/exchanges?operating=true&limit=1000',
    );
    const bands = ['low', 'guarded', 'elevated', 'high', 'severe'];
    let [found, unreachable] = [0, 0];
    for (const { id, riskBand } of ranking.filter((_, i) => i % 6 === 0)) {
      const targetBand = bands[bands.indexOf(riskBand) - 1];
      if (targetBand === undefined) continue;
      const { smallestControlSet: set, smallestControlSetInWords: words } = await whatIf(id, { targetBand });
      if (set === null) {
        unreachable++;
        expect(words).toMatch(/^No (set|further)/);
        continue;
      }
      found++;
      expect(set.reaches.riskBand).toBe(targetBand);
      expect(words).toContain('would put the score at');
      const all = await whatIf(id, { controls: { add: set.controls } });
      expect(all.after).toMatchObject({ rawPoints: set.reaches.rawPoints });
      for (const left of set.controls) {
        const fewer = await whatIf(id, { controls: { add: set.controls.filter((kind) => kind !== left) } });
        expect(fewer.after.riskBand, `${id} without ${left}`).not.toBe(targetBand);
      }
    }
    expect(found).toBeGreaterThan(0);
    expect(unreachable).toBeGreaterThan(0);
  });

  it('says that it is an association and not an effect', async () => {
    expect((await whatIf('kraken', {})).note).toContain('An association, not an effect');
  });

  const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
  it.each([
    ['nope', {}, 404, 'No exchange'],
    ['mt-gox', {}, 404, 'was not open on'],
    ['kraken', { asOf: tomorrow }, 400, '/body/asOf'],
    ['kraken', { model: '2001' }, 400, '/body/model'],
    ['kraken', { operatingBase: 'XX' }, 400, '/body/operatingBase'],
    ['kraken', { controls: { add: ['ccss'], remove: ['ccss'] } }, 400, '/body/controls'],
    ['kraken', { controls: { add: ['a moat'] } }, 400, '/body/controls/add/0'],
    ['kraken', { incident: { theft: 'exit_scam', state: true } }, 400, '/body/incident/theft'],
    [
      'kraken',
      { asOf: '2020-01-01', incident: { theft: 'account_takeover', state: true, occurredOn: '2021' } },
      400,
      '/body/incident/occurredOn',
    ],
    ['kraken', { sizetier: 1 }, 400, '/body/sizetier'],
  ])('of %s with %j is a %d that says "%s"', async (id, body, status, words) => {
    const response = await post(service, `/v1/exchanges/${id}/what-if`, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.text()).toContain(words);
  });

  it('refuses a body that is not JSON, not declared as JSON or too large', async () => {
    const send = (body: string, type: string) =>
      service.request('/v1/exchanges/kraken/what-if', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('{}', 'text/plain')).status).toBe(415);
    expect((await send(`{"model":"${'2'.repeat(30_000)}"}`, 'application/json')).status).toBe(413);
  });

  it('is redirected, still as a POST, when it names an alias', async () => {
    const response = await post(service, '/v1/exchanges/Dunamu/what-if', {});
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/v1/exchanges/upbit/what-if');
  });
});
