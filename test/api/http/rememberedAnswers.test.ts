import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { depsOn } from '../../../src/depsOn.ts';
import type { Versions } from '../../../src/domain/listing.ts';
import { makeKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const PATHS = [
  '/v1/exchanges/upbit/score',
  '/v1/exchanges/bybit/score?asOf=2025-02-20',
  '/v1/exchanges?limit=3&format=csv',
  '/v1/exchanges/upbit/badge.svg',
  '/v1/incidents?limit=5',
];

async function whole(response: Response) {
  const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

/** The service with a count of what it reads beside the versions, and versions that can be changed. */
function countedApp(served: { versions?: Partial<Versions> } = {}) {
  const reads = { scores: 0 };
  const store = {
    ...service.store,
    versions: async () => {
      const versions = await service.store.versions();
      return versions && { ...versions, ...served.versions };
    },
    scores: {
      ...service.store.scores,
      current: (id: string) => {
        reads.scores += 1;
        return service.store.scores.current(id);
      },
    },
  };
  const logged: Record<string, unknown>[] = [];
  const log = (_level: string, _message: string, fields: Record<string, unknown>) => {
    logged.push(fields);
  };
  return { reads, served, logged, app: createApp({ ...depsOn(store), log }) };
}

const SCORE = '/v1/exchanges/upbit/score';

describe('an answer given again', () => {
  it.each(PATHS)('is the same in status, header and body: %s', async (path) => {
    const { app } = countedApp();
    const [first, second] = [await whole(await app.request(path)), await whole(await app.request(path))];
    expect(second).toStrictEqual(first);
  });

  it('is the same when compressed, and to HEAD', async () => {
    const { app } = countedApp();
    const ask = (method: string) =>
      app.request('/v1/exchanges?limit=50', { method, headers: { 'Accept-Encoding': 'gzip' } });
    const [first, second, head] = [await ask('GET'), await ask('GET'), await ask('HEAD')];
    expect(second.headers.get('content-encoding')).toBe('gzip');
    expect(await second.arrayBuffer()).toStrictEqual(await first.arrayBuffer());
    expect(head.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('needs no further read, has an id of its own and is logged', async () => {
    const { app, reads, logged } = countedApp();
    const first = await app.request(SCORE);
    const second = await app.request(SCORE);
    expect(reads.scores).toBe(1);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(logged.at(-1)).toMatchObject({
      method: 'GET',
      path: SCORE,
      status: 200,
      requestId: second.headers.get('x-request-id'),
    });
  });

  it('is a 304 without a body to who has it already', async () => {
    const { app } = countedApp();
    const tag = (await app.request(SCORE)).headers.get('etag') ?? '';
    const same = await app.request(SCORE, { headers: { 'If-None-Match': `"other", W/${tag}` } });
    expect(same.status).toBe(304);
    expect(same.headers.get('etag')).toBe(`W/${tag}`);
    expect(same.headers.has('content-type')).toBe(false);
    expect(await same.text()).toBe('');
  });

  it('is made anew once other versions are served, and once they are served no more', async () => {
    const { app, served } = countedApp();
    const versionOf = async () =>
      ((await (await app.request('/v1/exchanges/upbit')).json()) as { meta: Versions }).meta.dataVersion;
    const first = await versionOf();
    served.versions = { dataVersion: 'other' };
    expect(await versionOf()).toBe('other');
    served.versions = {};
    expect(await versionOf()).toBe(first);
  });

  it('is never that of a holder of a key', async () => {
    const { app, reads } = countedApp();
    const { headers } = await makeKey(service, []);
    await app.request(SCORE, { headers });
    await app.request(SCORE);
    await app.request(SCORE, { headers });
    expect(reads.scores).toBe(3);
  });
});
