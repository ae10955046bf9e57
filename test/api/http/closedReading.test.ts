import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { makeKey, type TestKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';

const SCORE = '/v1/exchanges/upbit/score';

let service: TestService;
let reader: TestKey;
beforeAll(async () => {
  service = openService();
  reader = await makeKey(service, []);
});
afterAll(() => service.close());

describe('reading where it is not public', () => {
  const closed = () => createApp({ ...depsOn(service.store), log: () => {}, publicRead: false });

  it('takes a key, and any key will do', async () => {
    const app = closed();
    for (const path of [
      SCORE,
      '/v1/status',
      '/v1/log',
      '/feed.atom',
      '/mcp',
      '/taxii2/',
      '/metrics',
      '/nothing',
    ]) {
      const without = await app.request(path);
      expect(without.status, path).toBe(401);
      expect(without.headers.get('www-authenticate')).toBe('Bearer');
      expect((await app.request(path, reader)).status, path).not.toBe(401);
    }
    expect((await app.request('/v1/scores', { method: 'POST' })).status).toBe(401);
  });

  it('does not for what says whether it works, and how it is used', async () => {
    const app = closed();
    for (const path of ['/healthz', '/readyz', '/docs', '/docs/start.js', '/openapi.json', '/llms.txt'])
      expect((await app.request(path)).status, path).toBe(200);
  });

  it('gives no answer again that a holder of a key got', async () => {
    const app = closed();
    expect((await app.request(SCORE, reader)).status).toBe(200);
    expect((await app.request(SCORE)).status).toBe(401);
  });

  it('may be asked first by a page of another site', async () => {
    const preflight = await closed().request(SCORE, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Headers': 'authorization' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
  });
});
