import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/domain/apiKey.ts';
import { addDays } from '../../src/domain/date.ts';
import { newTheft } from '../desk/contract.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
let keys: Record<'submitter' | 'other' | 'reviewer' | 'bybit', string>;
beforeAll(async () => {
  service = openService();
  const made = async (name: string, scopes: Scope[], exchange?: string) =>
    (await service.keyring.create({ name, scopes, ...(exchange && { exchange }) }, 'console')).token;
  keys = {
    submitter: await made('A firm', ['submit']),
    other: await made('Another firm', ['submit']),
    reviewer: await made('A reviewer', ['review']),
    bybit: await made('Bybit', ['private'], 'bybit'),
  };
});
afterAll(() => service.close());

const send = (key: keyof typeof keys, method: string, path: string, body?: unknown, headers = {}) =>
  service.request(path, {
    method,
    headers: {
      Authorization: `Bearer ${keys[key]}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const json = async (response: Response | Promise<Response>) => (await response).json();
const score = async (id: string) => (await json(service.request(`/v1/exchanges/${id}/score`))).data;
const accept = { verdict: 'accepted', reason: 'Two sources agree.' };

describe('from a submission to a changed score', () => {
  let before: Awaited<ReturnType<typeof score>>;

  it('a new incident: filed, previewed, accepted, seen', async () => {
    before = await score('upbit');
    const filed = await send('submitter', 'POST', '/v1/submissions', newTheft('upbit-2026-10'));
    expect(filed.status).toBe(201);
    const path = filed.headers.get('Location') ?? '';
    expect(await json(send('submitter', 'GET', path))).toMatchObject({ data: { status: 'pending' } });
    expect((await service.request('/v1/incidents/upbit-2026-10')).status).toBe(404);

    const preview = await json(send('reviewer', 'GET', `${path}/preview`));
    expect(preview.data.records[0]).toMatchObject({ evidence: 'incident/upbit-2026-10', before: null });
    const moved = preview.data.moved.find(({ id }: { id: string }) => id === 'upbit');
    expect(moved.before.riskPoints).toBe(before.riskPoints);

    const decided = await send('reviewer', 'POST', `${path}/decision`, accept);
    expect(await json(decided)).toMatchObject({ data: { status: 'accepted', decision: accept } });
    const after = await score('upbit');
    expect(after.riskPoints).toBe(moved.after.riskPoints);
    expect(after.riskPoints).not.toBe(before.riskPoints);
    expect((await service.request('/v1/incidents/upbit-2026-10')).status).toBe(200);
  });

  it('a dispute: shown on score, incident and evidence until it is decided, then the record is withdrawn from them', async () => {
    const etag = (await service.request('/v1/exchanges/upbit/score')).headers.get('ETag') ?? '';
    const record = 'incident/upbit-2026-10';
    const filed = await send('submitter', 'POST', '/v1/submissions', {
      ...{ kind: 'dispute', record, statement: 'The funds never left.' },
    });
    expect((await score('upbit')).disputed).toBe(true);
    const headers = { 'If-None-Match': etag };
    expect((await service.request('/v1/exchanges/upbit/score', { headers })).status).toBe(200);
    expect((await json(service.request('/v1/incidents/upbit-2026-10'))).data.disputed).toBe(true);
    const evidence = async () => (await json(service.request(`/v1/evidence?ids=${record}`))).data[0];
    expect(await evidence()).toMatchObject({ disputed: true, withdrawn: null });
    expect(await listings()).toEqual({ profile: true, history: true, newest: true, feed: true });
    const path = filed.headers.get('Location') ?? '';
    await send('reviewer', 'POST', `${path}/decision`, accept);
    expect(await score('upbit')).toEqual(before);
    expect(await listings()).toEqual({ profile: false, history: false, newest: false, feed: false });
    const { withdrawn } = (await json(service.request('/v1/incidents/upbit-2026-10'))).data;
    expect(withdrawn).toMatchObject({ reason: accept.reason });
    expect(await evidence()).toMatchObject({ disputed: false, withdrawn });
    const [attribution] = (await json(service.request(`/v1/evidence?ids=${record}/attribution-1`))).data;
    expect(attribution.withdrawn).toEqual(withdrawn);
    const listed = await json(service.request('/v1/incidents?target=upbit'));
    expect(listed.data[0]).toMatchObject({ id: 'upbit-2026-10', withdrawn });
  });

  /** Whether the theft is among what is shown as fact. */
  async function listings() {
    const textOf = async (path: string) => await (await service.request(path)).text();
    const isIn = async (path: string) => (await textOf(path)).includes('upbit-2026-10');
    return {
      profile: await isIn('/v1/exchanges/upbit'),
      history: await isIn('/v1/exchanges/upbit/history'),
      newest: await isIn('/v1/status'),
      feed: await isIn('/feed.atom'),
    };
  }

  it('the log tells all of it without what was said, and pages without a gap', async () => {
    const { data, meta } = await json(service.request('/v1/log'));
    expect(data.map(({ kind }: { kind: string }) => kind).slice(-4)).toEqual([
      ...['submissionFiled', 'submissionDecided', 'submissionFiled', 'submissionDecided'],
    ]);
    expect(JSON.stringify(data)).not.toContain('never left');
    const rest = await json(service.request(`/v1/log?after=${data[1].seq}&limit=2`));
    expect(rest.data).toEqual(data.slice(2, 4));
    expect(rest.meta.total).toBe(meta.total);
    expect((await json(service.request(`/v1/log?cursor=${rest.meta.nextCursor}`))).data).toEqual(
      data.slice(4),
    );
  });
});

describe('a submission', () => {
  it('sent twice under one Idempotency-Key is filed once; another under it is a 422', async () => {
    const headers = { 'Idempotency-Key': '"one"' };
    const content = newTheft('upbit-2026-10-b');
    const first = await json(send('submitter', 'POST', '/v1/submissions', content, headers));
    const second = await json(send('submitter', 'POST', '/v1/submissions', content, headers));
    expect(second.data.id).toBe(first.data.id);
    const other = await send('submitter', 'POST', '/v1/submissions', newTheft('upbit-2026-10-c'), headers);
    expect(other.status).toBe(422);
    const byAnother = await send('other', 'POST', '/v1/submissions', content, headers);
    expect((await byAnother.json()).data.id).not.toBe(first.data.id);
  });

  it('is seen by its submitter and the reviewers, and counts as none for others', async () => {
    const { data } = await json(send('submitter', 'POST', '/v1/submissions', newTheft('upbit-2026-10-d')));
    const path = `/v1/submissions/${data.id}`;
    expect((await send('submitter', 'GET', path)).status).toBe(200);
    expect((await send('reviewer', 'GET', path)).status).toBe(200);
    expect((await send('other', 'GET', path)).status).toBe(404);
    const lists = await Promise.all(
      (['submitter', 'other', 'reviewer'] as const).map((key) => json(send(key, 'GET', '/v1/submissions'))),
    );
    const has = lists.map((list) => list.data.some(({ id }: { id: string }) => id === data.id));
    expect(has).toEqual([true, false, true]);
  });

  it('that cannot be is refused with a pointer to what is wrong', async () => {
    const wrong = await send('submitter', 'POST', '/v1/submissions', {
      ...{ kind: 'correction', record: 'incident/coincheck-2018-01', patch: { lossUsd: -1 } },
    });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).errors).toEqual([
      expect.objectContaining({ pointer: '/body/patch/lossUsd' }),
    ]);
    const unknown = await send('submitter', 'POST', '/v1/submissions', { kind: 'rumour' });
    expect(unknown.status).toBe(400);
  });

  it('with an unknown id is a 400 that points at it; of an unknown address a 404', async () => {
    const content = newTheft('upbit-2026-10-f');
    if (content.kind !== 'incident') throw new Error('not an incident');
    const incident = { ...content.incident, jurisdiction: 'ZZ' };
    const refused = await send('submitter', 'POST', '/v1/submissions', { ...content, incident });
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors).toEqual([
      { detail: 'No jurisdiction "ZZ".', pointer: '/body/incident/jurisdiction' },
    ]);
    expect((await send('reviewer', 'POST', '/v1/submissions/no-such/decision', accept)).status).toBe(404);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x'])('takes no source at %s', async (url) => {
    const theft = newTheft('upbit-2026-10-e');
    if (theft.kind !== 'incident') throw new Error('not an incident');
    const sources = [{ title: 'A page', url, cited: true }];
    const content = { ...theft, incident: { ...theft.incident, sources } };
    expect((await send('submitter', 'POST', '/v1/submissions', content)).status).toBe(400);
  });
});

describe('the unpublished facts of an exchange', () => {
  const fact = {
    ...{ id: 'ccss-own', kind: 'ccss', value: 'Level 3', from: '2026-01', confidence: 'high' },
    ...{
      knownFrom: '2026-01-31',
      knownFromRule: 'startOfValidity',
      sources: [{ title: 'Own records', cited: true }],
    },
  };

  it('change the score its own key sees and nothing that others see', async () => {
    const before = await score('bybit');
    const put = await send('bybit', 'PUT', '/v1/exchanges/bybit/private-facts', { facts: [fact] });
    expect(put.status).toBe(200);
    const own = await json(send('bybit', 'GET', '/v1/exchanges/bybit/private-score'));
    expect(own.data.rawPoints).not.toBe(before.rawPoints);
    expect(await score('bybit')).toEqual(before);
    const profile = await (await service.request('/v1/exchanges/bybit')).text();
    expect(profile).not.toContain('ccss-own');
  });

  const keep = (facts: unknown[]) => send('bybit', 'PUT', '/v1/exchanges/bybit/private-facts', { facts });
  const ownScore = async () => (await json(send('bybit', 'GET', '/v1/exchanges/bybit/private-score'))).data;

  it('are controls, and not what makes a venue better known: they never raise the risk', async () => {
    await keep([]);
    const without = await ownScore();
    expect(without).toEqual(await score('bybit'));
    await keep([
      fact,
      { ...fact, id: 'fund-own', kind: 'security_fund', value: 'A fund' },
      { ...fact, id: 'insured-own', kind: 'insurance', value: 'A policy' },
    ]);
    const own = await ownScore();
    expect(own.rawPoints).toBeLessThan(without.rawPoints);
    const footprint = (from: typeof own) =>
      from.contributions.find(({ factor }: { factor: string }) => factor === 'publicFootprint');
    expect(footprint(own)).toEqual(footprint(without));
  });

  it('take part in the score of a past day once they were known', async () => {
    await keep([fact]);
    const on = async (day: string) =>
      (await json(send('bybit', 'GET', `/v1/exchanges/bybit/private-score?asOf=${day}`))).data.rawPoints;
    const publicOn = async (day: string) =>
      (await json(service.request(`/v1/exchanges/bybit/score?asOf=${day}`))).data.rawPoints;
    const dayBefore = addDays(fact.knownFrom, -1);
    expect(await on(dayBefore)).toBe(await publicOn(dayBefore));
    expect(await on(fact.knownFrom)).toBeLessThan(await publicOn(fact.knownFrom));
    expect((await send('bybit', 'GET', '/v1/exchanges/bybit/private-score?asOf=2999-01-01')).status).toBe(
      400,
    );
  });

  it('count no more once they are withdrawn', async () => {
    await keep([{ ...fact, withdrawn: { on: '2026-03-01', reason: 'The certificate was not renewed' } }]);
    expect(await ownScore()).toEqual(await score('bybit'));
  });

  it('are cited by no id, not even by one that became public later, and name their kind', async () => {
    const record = 'exchange/bybit/ccss-own';
    await keep([fact]);
    const filed = await send('submitter', 'POST', '/v1/submissions', {
      ...{ kind: 'exchangeFact', exchange: 'bybit', fact: { ...fact, value: 'Level 1', kind: 'licence' } },
    });
    await send('reviewer', 'POST', `${filed.headers.get('Location')}/decision`, accept);
    const [own, others] = [await ownScore(), await score('bybit')];
    const citations = (from: typeof own) =>
      from.contributions.flatMap(({ evidence }: { evidence: string[] }) => evidence);
    expect(citations(others)).toContain(record);
    expect(citations(own).filter((id: string) => id === record)).toHaveLength(1);
    const ids = [...new Set(citations(own))].join(',');
    expect((await service.request(`/v1/evidence?ids=${ids}`)).status).toBe(200);
    const metBy = own.patterns.flatMap((each: { metBy: string[] }) => each.metBy);
    expect(metBy).toContain('ccss');
    expect(metBy).not.toContain(record);
  });

  it.each(['profile', 'base-1', 'ccss-own'])('cannot have the id of a public record: %s', async (id) => {
    const kept = await json(send('bybit', 'GET', '/v1/exchanges/bybit/private-facts'));
    const refused = await keep([
      { ...fact, id: 'another' },
      { ...fact, id },
    ]);
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors).toEqual([expect.objectContaining({ pointer: '/body/facts/1/id' })]);
    expect(await json(send('bybit', 'GET', '/v1/exchanges/bybit/private-facts'))).toEqual(kept);
  });

  it.each([
    ['from', { from: '2999-01', knownFrom: '2026-01-31' }],
    ['knownFrom', { knownFrom: '2999-01-31' }],
    ['to', { to: '2025-12' }],
    ['value', { value: '\u200b' }],
  ])('cannot have a %s that cannot be', async (name, fields) => {
    const refused = await keep([
      { ...fact, id: 'another' },
      { ...fact, ...fields, id: 'unfit' },
    ]);
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors).toEqual([
      expect.objectContaining({ pointer: `/body/facts/1/${name}` }),
    ]);
  });

  it.each(['reviewer', 'submitter'] as const)('are not for the %s', async (key) => {
    for (const path of ['/v1/exchanges/bybit/private-facts', '/v1/exchanges/no-such/private-score'])
      expect((await send(key, 'GET', path)).status).toBe(403);
  });

  it('are only its own', async () => {
    for (const id of ['upbit', 'no-such'])
      expect((await send('bybit', 'GET', `/v1/exchanges/${id}/private-facts`)).status).toBe(403);
  });
});
