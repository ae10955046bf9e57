import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { countingLimiter } from '../../../src/api/http/countingLimiter.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { CONSOLE } from '../../../src/desk/keyring.ts';
import { makeExpiredKey, makeKey, type TestKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';

const SCORE = '/v1/exchanges/upbit/score';

let service: TestService;
let reader: TestKey;
beforeAll(async () => {
  service = openService();
  reader = await makeKey(service, []);
});
afterAll(() => service.close());

const withAuthorization = (Authorization: string) => service.request(SCORE, { headers: { Authorization } });

describe('a key that is not valid', () => {
  it('is a 401 in the same words, be it malformed, unknown, expired or revoked', async () => {
    const revoked = await makeKey(service, ['admin']);
    await service.keyring.revoke(revoked.id, CONSOLE);
    const expired = await makeExpiredKey(service, []);
    const wrong = [
      ...['', 'Bearer', 'Bearer ', 'Bearer x', 'Basic dTpw', `Bearer heistcast_${'a'.repeat(12)}_short`],
      `Bearer heistcast_${'a'.repeat(12)}_${'a'.repeat(43)}`,
      `Bearer ${reader.token.slice(0, 23)}${'a'.repeat(43)}`,
      `Bearer ${revoked.token}`,
      `Bearer ${expired.token}`,
      `Bearer ${reader.token} ${reader.token}`,
      `Bearer ${reader.token}, Basic dTpw`,
      reader.token,
    ];
    const answers = await Promise.all(
      wrong.map(async (each) => {
        const response = await withAuthorization(each);
        const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers);
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(answers[0]).toMatchObject({
      status: 401,
      headers: {
        'www-authenticate': 'Bearer error="invalid_token"',
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      },
    });
    for (const [index, answer] of answers.entries()) expect(answer, wrong[index]).toEqual(answers[0]);
  });

  it('does not stop a probe of the process or its database', async () => {
    for (const path of ['/healthz', '/readyz'])
      expect((await service.request(path, { headers: { Authorization: 'Bearer x' } })).status).toBe(200);
  });
});

describe('a key in force', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'Bearer  '])('is recognised after "%s"', async (scheme) => {
    expect((await withAuthorization(`${scheme} ${reader.token}`)).status).toBe(200);
  });

  it('is refused from its expiry on', async () => {
    const clock = { nowMs: Date.now() };
    const deps = depsOn(service.store, { nowMs: () => clock.nowMs });
    const app = createApp({ ...deps, log: () => {} });
    const expiresAt = new Date(clock.nowMs + 60_000).toISOString();
    const key = await makeKey(deps, [], { expiresAt });
    clock.nowMs += 59_999;
    expect((await app.request('/v1/keys', key)).status).toBe(403);
    clock.nowMs += 1;
    expect((await app.request('/v1/keys', key)).status).toBe(401);
  });

  it('is refused with the first request after its revocation', async () => {
    const key = await makeKey(service, []);
    expect((await service.request(SCORE, key)).status).toBe(200);
    await service.keyring.revoke(key.id, CONSOLE);
    expect((await service.request(SCORE, key)).status).toBe(401);
  });

  it.each([SCORE, `${SCORE}?asOf=2025-02-20&model=2025`, '/docs/start.js', '/feed.atom'])(
    'gets %s for itself, though anyone may keep it without a key',
    async (path) => {
      const [mine, anyones] = [await service.request(path, reader), await service.request(path)];
      expect(anyones.headers.get('cache-control')).toMatch(/^public, /);
      expect(mine.headers.get('cache-control')).toBe(
        anyones.headers.get('cache-control')?.replace('public', 'private'),
      );
      const tag = mine.headers.get('etag');
      if (tag === null) return;
      const headers = { ...reader.headers, 'If-None-Match': tag };
      const again = await service.request(path, { headers });
      expect(again.status).toBe(304);
      expect(again.headers.get('cache-control')).toMatch(/^private, /);
    },
  );

  it('does not allow what its scopes do not', async () => {
    const refused = await service.request('/v1/keys', reader);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="admin"');
    const without = await service.request('/v1/keys');
    expect(without.status).toBe(401);
    expect(without.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('what is logged', () => {
  it('never holds a token, right or wrong', async () => {
    const admin = await makeKey(service, ['admin']);
    service.logged.length = 0;
    const made = await service.request('/v1/keys', {
      method: 'POST',
      headers: { ...admin.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'new', scopes: [] }),
    });
    const { data } = await made.json();
    await service.request(`/v1/keys/${admin.token}`, { method: 'DELETE', headers: admin.headers });
    await service.request(`/v1/exchanges?q=${admin.token}`, admin);
    await withAuthorization(`Bearer ${admin.token}x`);
    await service.request('/v1/status', { headers: { 'X-Request-Id': admin.token } });
    const deps = depsOn(service.store);
    const keyring = { ...deps.keyring, holderOf: () => Promise.reject(new Error('broken')) };
    const log = (level: string, message: string, fields: object) =>
      service.logged.push({ level, message, fields: { ...fields, shown: String(Object.values(fields)) } });
    const failed = await createApp({ ...deps, keyring, log }).request(SCORE, admin);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('broken');
    const lines = JSON.stringify(service.logged);
    expect(service.logged.length).toBeGreaterThanOrEqual(6);
    expect(lines).toContain('broken');
    expect(service.logged[0]?.fields).toMatchObject({ path: '/v1/keys', status: 201, key: admin.id });
    for (const token of [admin.token, data.token]) expect(lines).not.toContain(token.slice(-43));
  });
});

describe('how often', () => {
  const limited = (quota: number, keyQuota: number) => {
    const counting = (most: number) => countingLimiter(most, () => 0);
    const clientOf = ({ headers }: Request) => headers.get('X-Client') ?? '';
    return createApp({
      ...{ ...depsOn(service.store), log: () => {} },
      rateLimit: { ...counting(quota), clientOf },
      keyRateLimit: counting(keyQuota),
    });
  };
  const from = (client: string, key?: TestKey) => ({ headers: { 'X-Client': client, ...key?.headers } });

  it('is counted by key, wherever it is used, beside the address', async () => {
    const app = limited(1, 2);
    const other = await makeKey(service, []);
    const first = await app.request(SCORE, from('a', reader));
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"default";r=1;t=60');
    expect((await app.request(SCORE, from('b', reader))).status).toBe(200);
    expect((await app.request(SCORE, from('c', reader))).status).toBe(429);
    expect((await app.request(SCORE, from('c', other))).status).toBe(200);
    expect((await app.request(SCORE, from('a'))).status).toBe(200);
    expect((await app.request(SCORE, from('a'))).status).toBe(429);
  });

  it('one may guess at a key is counted by address', async () => {
    const app = limited(3, 100);
    const guess = async () => {
      const headers = { 'X-Client': 'a', Authorization: `Bearer ${reader.token.slice(0, -1)}` };
      return (await app.request(SCORE, { headers })).status;
    };
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([401, 401, 401, 429]);
    expect((await app.request(SCORE, from('a', reader))).status).toBe(200);
    expect((await app.request(SCORE, from('a'))).status).toBe(429);
  });

  it('is counted for answers given again too', async () => {
    const app = limited(2, 1);
    await app.request(SCORE, from('a', reader));
    expect((await app.request(SCORE, from('a', reader))).status).toBe(429);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await app.request(SCORE, from('a'))).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});
