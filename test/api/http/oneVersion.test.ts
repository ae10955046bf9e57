import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { countingLimiter } from '../../../src/api/http/countingLimiter.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { putEvidence } from '../../faults/support/putEvidence.ts';
import { type Evidence, twoEvidences } from '../../faults/support/twoEvidences.ts';

const PATHS = ['/v1/status', '/v1/incidents?limit=100', '/v1/exchanges?asOf=2019-03-03&limit=100'];

/** A service over one evidence, and what runs before and after the next read of its evidence. */
function openReplaceable() {
  const database = openSqlite(':memory:');
  const store = createStore(database.db);
  const during: { before?: () => Promise<void>; after?: () => Promise<void> } = {};
  const interrupted = <Args extends unknown[], Value>(read: (...args: Args) => Promise<Value>) => {
    return async (...args: Args): Promise<Value> => {
      const { before, after } = during;
      delete during.before;
      delete during.after;
      await before?.();
      const value = await read(...args);
      await after?.();
      return value;
    };
  };
  const logged: Record<string, unknown>[] = [];
  const rateLimit = { ...countingLimiter(1000, () => 0), clientOf: () => 'a client' };
  const app = createApp({
    ...depsOn({
      ...store,
      counts: interrupted(store.counts),
      industry: interrupted(store.industry),
      incidents: { ...store.incidents, list: interrupted(store.incidents.list) },
    }),
    log: (_level, _message, fields = {}) => logged.push(fields),
    rateLimit,
  });
  return { app, store, during, logged, put: (evidence: Evidence) => putEvidence(database, evidence) };
}

let service: ReturnType<typeof openReplaceable>;
const [first, revised] = twoEvidences(40);
beforeAll(async () => {
  service = openReplaceable();
  await service.put(first);
});

describe('evidence that is replaced while an answer is made', () => {
  it.each(PATHS)('never mixes with what replaces it, and what is kept is not of it: %s', async (path) => {
    const { app, during, put } = service;
    const ask = async () => (await app.request(path, { headers: { 'Cache-Control': 'no-cache' } })).text();
    const atRest = await ask();
    await put(revised);
    expect(await ask()).not.toBe(atRest);
    await put(first);
    during.before = () => put(revised);
    during.after = () => put(first);
    expect(await ask()).toBe(atRest);
    expect(during).toStrictEqual({});
    expect(await ask()).toBe(atRest);
  });

  it('counts and logs the request once, under its one id', async () => {
    const { app, during, logged, put } = service;
    const headers = { 'Cache-Control': 'no-cache' };
    const remaining = ({ headers }: Response) => Number(/r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1]);
    const before = await app.request('/v1/status', { headers });
    during.after = () => put(revised);
    logged.length = 0;
    const answer = await app.request('/v1/status', { headers });
    expect(await answer.json()).toMatchObject({ meta: { dataVersion: 'revised' } });
    expect(remaining(answer)).toBe(remaining(before) - 1);
    expect(logged.map(({ requestId }) => requestId)).toStrictEqual([answer.headers.get('X-Request-Id')]);
  });

  it('is waited for no longer than a while', async () => {
    const { store } = service;
    let publications = 0;
    const restless = {
      ...store,
      versions: async () => {
        const served = await store.versions();
        return served && { ...served, publication: String(publications++) };
      },
    };
    const answer = await createApp({ ...depsOn(restless), log: () => {} }).request('/v1/status');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('again and again') });
  });
});
