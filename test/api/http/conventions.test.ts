import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { today } from '../../../src/installation.ts';
import { model } from '../../../src/model.ts';
import { decoded } from '../../support/decoded.ts';
import { servedOpenApi } from '../../support/openApi.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

describe('a known path with a wrong method', () => {
  it.each(['gzip', 'identity'])('is a 405 that names the right ones (%s)', async (encoding) => {
    const headers = { 'Accept-Encoding': encoding };
    const response = await service.request('/v1/exchanges/bybit', { method: 'DELETE', headers });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(JSON.parse(await decoded(response))).toMatchObject({
      type: 'urn:heistcast:problem:method-not-allowed',
      status: 405,
    });
  });

  it('is a 404 where nothing is served at all', async () => {
    expect((await service.request('/v1/nothing', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('every endpoint that takes a body', () => {
  it('refuses one that is too large, not JSON by name, or not JSON', async () => {
    const { operations } = await servedOpenApi(service);
    const takers = operations.filter(({ requestBody }) => requestBody !== undefined);
    expect(takers.length).toBeGreaterThan(0);
    for (const { method, path } of takers) {
      const send = async (type: string, body: string) => {
        const url = path.replace('{id}', 'bybit');
        const response = await service.request(url, { method, body, headers: { 'Content-Type': type } });
        expect(response.headers.get('content-type'), path).toBe('application/problem+json');
        return response.status;
      };
      expect(await send('application/json', `"${'a'.repeat(5_000_000)}"`), path).toBe(413);
      expect(await send('text/plain', '{}'), path).toBe(415);
      expect(await send('application/json', '{'), path).toBe(400);
    }
  });
});

describe('a page of another site', () => {
  it('may ask first, and read what it needs', async () => {
    const preflight = await service.request('/v1/scores', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://dashboard.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type');
    const { headers } = await service.request('/v1/status', {
      headers: { Origin: 'https://dashboard.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    for (const name of ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'])
      expect(headers.get('access-control-expose-headers')?.split(',')).toContain(name);
  });

  it('gets answers that a browser does nothing with but read', async () => {
    const { headers } = await service.request('/v1/status');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('a request', () => {
  it('keeps the id it came with, or is given one', async () => {
    const mine = await service.request('/v1/status', { headers: { 'X-Request-Id': 'mine-1' } });
    expect(mine.headers.get('x-request-id')).toBe('mine-1');
    const injected = await service.request('/v1/status', { headers: { 'X-Request-Id': 'a b' } });
    expect(injected.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves one line in the log, without its query', async () => {
    service.logged.length = 0;
    await service.request('/v1/exchanges/nope?key=secret', {
      method: 'HEAD',
      headers: { 'X-Request-Id': 'r1' },
    });
    expect(service.logged).toEqual([
      {
        level: 'info',
        message: 'request',
        fields: {
          method: 'HEAD',
          path: '/v1/exchanges/nope',
          status: 400,
          ms: expect.any(Number),
          requestId: 'r1',
        },
      },
    ]);
  });
});

describe('the reference', () => {
  it('has a short guide for language models, every link of which answers', async () => {
    const app = createApp({ store: service.store, model, today, log: () => {} });
    const text = await (await app.request('/llms.txt')).text();
    const links = [...text.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await app.request(link)).status, link).toBe(200);
  });
});
