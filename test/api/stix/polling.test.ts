import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StixObject } from '../../../src/api/stix/stixObject.ts';
import { makeKey, type TestKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';
import { allByNext } from '../../support/taxii.ts';

const COLLECTION = '/taxii2/current/collections/state-thefts/objects/';

let service: TestService;
let submitter: TestKey;
let reviewer: TestKey;
beforeAll(async () => {
  service = openService();
  submitter = await makeKey(service, ['submit']);
  reviewer = await makeKey(service, ['review']);
});
afterAll(() => service.close());

function post({ headers }: TestKey, path: string, body: unknown): Promise<Response> {
  return service.request(path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Files a submission and accepts it. */
async function accepted(content: unknown): Promise<void> {
  const filed = await post(submitter, '/v1/submissions', content);
  expect(filed.status).toBe(201);
  const decision = { verdict: 'accepted', reason: 'Two sources agree.' };
  const decided = await post(reviewer, `${filed.headers.get('Location')}/decision`, decision);
  expect(decided.status).toBe(200);
}

/** The time of the last object there is. */
async function lastAdded(): Promise<string> {
  for (let after = '2000-01-01T00:00:00Z'; ; ) {
    const response = await service.request(`${COLLECTION}?added_after=${after}`);
    const last = response.headers.get('x-taxii-date-added-last');
    if (last === null) return after;
    after = last;
  }
}

const addedAfter = (time: string) =>
  allByNext<StixObject>(service, `${COLLECTION}?added_after=${time}`, [100]);

const versionOf = ({ id, modified }: StixObject) => `${id} ${modified ?? ''}`;

/** The last version of each object that there is. */
async function versionsHeld(): Promise<string[]> {
  return (await allByNext<StixObject>(service, COLLECTION, [1000])).map(versionOf);
}

describe('a client that polls', () => {
  it('gets what an accepted submission brings, however long ago it was public, and what rests on it', async () => {
    const seen = await lastAdded();
    const had = await versionsHeld();
    const { rows } = await service.store.incidents.list({
      asOf: '2026-11-25',
      attribution: 'none',
      minLossUsd: 1_000_000,
      to: '2020-01-01',
      limit: 1,
      offset: 0,
    });
    const incident = rows[0]?.id ?? '';
    const attribution = {
      actor: 'Lazarus Group',
      actorId: 'lazarus_group',
      sponsor: 'KP',
      status: 'attributed',
      by: 'A new report',
      publishedOn: '2024-05-06',
      knownFrom: '2024-05-06',
      knownFromRule: 'stated',
    };
    await accepted({ kind: 'attribution', incident, attribution });
    const added = await addedAfter(seen);
    expect(added.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['identity', 'incident', 'relationship']),
    );
    expect(added.length).toBeLessThan(40);
    const link = added.find(
      ({ relationship_type: type, description }) =>
        type === 'attributed-to' && description === 'A new report named Lazarus Group.',
    );
    expect(link?.created).toBe('2024-05-06T00:00:00.000Z');
    expect(String(link?.modified) > seen.slice(0, 23)).toBe(true);
    expect(added.some(({ id }) => id === link?.source_ref)).toBe(true);
    expect(added.some(({ id }) => id === link?.target_ref)).toBe(true);
    const got = new Set([...had, ...added.map(versionOf)]);
    expect((await versionsHeld()).filter((version) => !got.has(version))).toEqual([]);

    const before = await service.request(
      '/taxii2/2023/collections/state-thefts/objects/?match[type]=incident',
    );
    expect(await before.text()).not.toContain(String(link?.source_ref));
  });

  it('is told that a record was found to be false', async () => {
    const seen = await lastAdded();
    await accepted({ kind: 'dispute', record: 'incident/bybit-2025-02', statement: 'Made for a test.' });
    const added = await addedAfter(seen);
    const bybit = added.find(({ name }) => name === 'Bybit, 2025-02-21');
    expect(bybit).toMatchObject({ type: 'incident', revoked: true });
  });
});
