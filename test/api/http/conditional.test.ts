import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { isOfTheEvidence } from '../../../src/api/http/ofTheEvidence.ts';
import type { Store } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { scope } from '../../../src/domain/apiKey.ts';
import { makeKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const PAST = '/v1/exchanges/bybit/score?asOf=2025-02-20';

/** The app over a store that counts what is read beside the versions. */
function countingApp(
  changed: { dataVersion?: string; scoredOn?: string; today?: string; release?: string } = {},
) {
  const reads: string[] = [];
  const watched = <Part extends object>(part: Part, at: string): Part =>
    new Proxy(part, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        const path = `${at}${String(name)}`;
        if (typeof value === 'object' && value !== null) return watched(value, `${path}.`);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          if (path !== 'versions') reads.push(path);
          const result: unknown = await value.apply(target, given);
          return path === 'versions' ? { ...(result as object), ...versions } : result;
        };
      },
    });
  const { today = new Date().toISOString().slice(0, 10), release = '1', ...versions } = changed;
  const store: Store = watched<Store>(service.store, '');
  const app = createApp({ ...depsOn(store, { today: () => today }), log: () => {}, release });
  return { app, reads };
}

const tagOf = async (path: string, changed?: Parameters<typeof countingApp>[0], headers = {}) =>
  (await countingApp(changed).app.request(path, { headers })).headers.get('etag');

describe('a request that comes with the tag it was given', () => {
  it.each([PAST, '/v1/exchanges', '/v1/jurisdictions/compare?codes=KR,JP', '/v1/incidents?format=csv'])(
    '%s is a 304 that read no evidence and scored nothing',
    async (path) => {
      const first = countingApp();
      const answer = await first.app.request(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]+"$/);
      expect(first.reads.length).toBeGreaterThan(0);
      const second = countingApp();
      const again = await second.app.request(path, {
        headers: { 'If-None-Match': `"other", ${answer.headers.get('etag')}` },
      });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(second.reads).toEqual([]);
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(again.headers.get(name), name).toBe(answer.headers.get(name));
    },
  );

  it('is a 304 too when compression had weakened the tag', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const compressed = await service.request('/v1/exchanges', { headers });
    const tag = compressed.headers.get('etag') ?? '';
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(tag).toMatch(/^W\/"/);
    const again = await service.request('/v1/exchanges', { headers: { ...headers, 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
  });

  it('is 304 for * when there is an answer, the first time and the next, and the problem when there is none', async () => {
    const headers = { 'If-None-Match': '*' };
    for (const path of ['/v1/exchanges?limit=7', '/v1/exchanges?limit=7']) {
      const answer = await service.request(path, { headers });
      expect(answer.status).toBe(304);
      expect(answer.headers.get('etag')).toBe((await service.request(path)).headers.get('etag'));
      expect(await answer.text()).toBe('');
    }
    expect((await service.request('/v1/exchanges/nope', { headers })).status).toBe(404);
  });

  it('is answered in full when the tag is another’s', async () => {
    const tag = (await tagOf('/v1/exchanges')) ?? '';
    const response = await service.request('/v1/incidents', { headers: { 'If-None-Match': tag } });
    expect(response.status).toBe(200);
  });
});

describe('a tag', () => {
  it('is the same however the query is ordered', async () => {
    expect(await tagOf('/v1/exchanges?limit=5&sort=name')).toBe(
      await tagOf('/v1/exchanges?sort=name&limit=5'),
    );
  });

  it.each([
    ['evidence', { dataVersion: 'other' }],
    ['release', { release: '2' }],
  ])('changes with the %s', async (_, changed) => {
    expect(await tagOf(PAST, changed)).not.toBe(await tagOf(PAST));
  });

  it('changes with the scored day, but not for a day of a month that is over', async () => {
    const changed = { scoredOn: '2099-01-01', today: '2099-01-01' };
    expect(await tagOf('/v1/exchanges', changed)).not.toBe(await tagOf('/v1/exchanges'));
    expect(await tagOf(PAST, changed)).toBe(await tagOf(PAST));
  });

  it('is not given to a problem, which nobody may store', async () => {
    for (const path of ['/v1/exchanges/nope', '/v1/exchanges?limit=0', '/nope']) {
      const response = await service.request(path);
      expect(response.headers.get('etag')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('how long an answer may be kept', () => {
  it.each([
    ['/v1/exchanges', 'public, max-age=300'],
    [PAST, 'public, max-age=300'],
    [`${PAST}&model=2025`, 'public, max-age=86400'],
    ['/v1/exchanges/bybit/score?model=2025', 'public, max-age=300'],
  ])('%s: %s', async (path, expected) => {
    const { headers } = await service.request(path);
    expect(headers.get('cache-control')).toBe(expected);
    expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
  });
});

describe('HEAD', () => {
  it.each(['gzip', 'identity'])('has the header fields of GET and no body (%s)', async (encoding) => {
    const headers = { 'Accept-Encoding': encoding, 'X-Request-Id': 'same' };
    const got = await service.request('/v1/exchanges', { headers });
    const head = await service.request('/v1/exchanges', { method: 'HEAD', headers });
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(got.headers));
    expect(await head.text()).toBe('');
  });
});

describe('what is not of the evidence', () => {
  const submissions = ['/v1/submissions', '/v1/submissions/x', '/v1/submissions/x/preview'];
  const ofOne = ['/v1/exchanges/bybit/private-facts', '/v1/exchanges/bybit/private-score'];
  const others = ['/v1/status', '/v1/log', '/v1/keys', '/v1/keys/x', ...submissions, ...ofOne];

  it('is all of this, and nothing that is like it', () => {
    expect(others.filter(isOfTheEvidence)).toEqual([]);
    const evidence = [
      '/v1/exchanges',
      '/v1/exchanges/private-bank/score',
      '/v1/statuses',
      '/v1/logs',
      '/v1/keyset',
    ];
    expect(evidence.filter(isOfTheEvidence)).toEqual(evidence);
    expect(['/docs', '/v1', '/', '/feed.atom'].filter(isOfTheEvidence)).toEqual([]);
  });

  it('has no tag and is kept by nobody; a status may be kept, but is asked for again', async () => {
    const { headers } = await makeKey(service, scope.options, { exchange: 'bybit' });
    for (const path of ['/v1/log', '/v1/keys', '/v1/submissions', ...ofOne]) {
      const response = await service.request(path, { headers: { ...headers, 'If-None-Match': '*' } });
      expect(response.status, path).toBe(200);
      expect(response.headers.get('etag'), path).toBeNull();
      expect(response.headers.get('cache-control'), path).toBe('no-store');
    }
    const status = await service.request('/v1/status');
    expect(status.headers.get('etag')).toBeNull();
    expect(status.headers.get('cache-control')).toBe('no-cache');
  });

  it('is made once, though the evidence changes while it is made', async () => {
    let [reads, versions] = [0, 0];
    const store = {
      ...service.store,
      versions: async () => {
        versions += 1;
        const served = await service.store.versions();
        return served && { ...served, dataVersion: `version ${versions}` };
      },
      log: {
        ...service.store.log,
        after: (seq: number, limit: number) => {
          reads += 1;
          return service.store.log.after(seq, limit);
        },
      },
    };
    expect((await createApp({ ...depsOn(store), log: () => {} }).request('/v1/log')).status).toBe(200);
    expect(reads).toBe(1);
  });
});
