import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { clientKey, forwardedAddress } from '../../../src/api/http/clientAddress.ts';
import { countingLimiter } from '../../../src/api/http/countingLimiter.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

function limitedApp(quota: number) {
  const clock = { nowMs: 0 };
  const rateLimit = {
    ...countingLimiter(quota, () => clock.nowMs),
    clientOf: (request: Request) => request.headers.get('X-Client') ?? '',
  };
  return { clock, app: createApp({ ...depsOn(service.store), log: () => {}, rateLimit }) };
}

describe('a client’s quota', () => {
  it('is counted down in RateLimit, and past it is a 429 that says when to come back', async () => {
    const { app, clock } = limitedApp(2);
    const first = await app.request('/v1/status');
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"default";r=1;t=60');
    clock.nowMs = 20_000;
    expect((await app.request('/v1/status')).headers.get('ratelimit')).toBe('"default";r=0;t=40');
    const refused = await app.request('/v1/status');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    clock.nowMs = 60_000;
    expect((await app.request('/v1/status')).status).toBe(200);
  });

  it('is its own, and does not count /healthz', async () => {
    const { app } = limitedApp(1);
    await app.request('/v1/status', { headers: { 'X-Client': 'a' } });
    expect((await app.request('/v1/status', { headers: { 'X-Client': 'a' } })).status).toBe(429);
    expect((await app.request('/v1/status', { headers: { 'X-Client': 'b' } })).status).toBe(200);
    const health = await app.request('/healthz', { headers: { 'X-Client': 'a' } });
    expect(health.status).toBe(200);
    expect(health.headers.get('ratelimit')).toBeNull();
  });

  it('takes bounded memory: the client counted longest is forgotten first', async () => {
    const limiter = countingLimiter(1, () => 0, 2);
    for (const client of ['a', 'b', 'c']) await limiter.take(client);
    expect((await limiter.take('c')).allowed).toBe(false);
    expect((await limiter.take('a')).allowed).toBe(true);
  });
});

describe('who a client is', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });

  it('is the peer without a proxy, whatever X-Forwarded-For claims', () => {
    expect(forwardedAddress('198.51.100.1', '203.0.113.7', 0)).toBe('198.51.100.1');
  });

  it('is what our outermost proxy saw, not what the client put before it', () => {
    expect(forwardedAddress('10.0.0.1', '6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(forwardedAddress('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
    expect(forwardedAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  });
});
