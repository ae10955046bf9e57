import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { scope } from '../../../src/domain/apiKey.ts';
import { decoded } from '../../support/decoded.ts';
import { makeKey } from '../../support/keys.ts';
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
  it('refuses one that is too large, not JSON by name, not JSON, or nested without end', async () => {
    const { operations } = await servedOpenApi(service);
    const key = await makeKey(service, scope.options, { exchange: 'bybit' });
    const takers = operations.filter(({ requestBody }) => requestBody !== undefined);
    expect(takers.length).toBeGreaterThan(0);
    for (const { method, path } of takers) {
      const send = async (type: string, body: string) => {
        const url = path.replace('{id}', 'bybit');
        const headers = { ...key.headers, 'Content-Type': type };
        const response = await service.request(url, { method, body, headers });
        expect(response.headers.get('content-type'), path).toBe('application/problem+json');
        return response.status;
      };
      expect(await send('application/json', `"${'a'.repeat(5_000_000)}"`), path).toBe(413);
      for (const type of ['text/plain', 'application/json-patch+json', 'application/jsonx'])
        expect(await send(type, '{}'), path).toBe(415);
      expect(await send('application/json', '{'), path).toBe(400);
      const hidden = '{"polluted":true}';
      for (const name of ['__proto__', 'constructor', 'prototype'])
        expect(await send('application/json', `{"${name}":${hidden},"a":{"${name}":${hidden}}}`), path).toBe(
          400,
        );
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const nested = (levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;
        expect(await send('application/json; charset=utf-8', nested(33)), path).toBe(400);
        expect([400, 413]).toContain(await send('application/json', nested(300_000)));
      }
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
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    const listed = (name: string) => preflight.headers.get(name)?.toLowerCase().split(',') ?? [];
    expect(listed('access-control-allow-methods')).toEqual(
      expect.arrayContaining(['get', 'post', 'put', 'delete']),
    );
    expect(listed('access-control-allow-headers')).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'idempotency-key']),
    );
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const { headers } = await service.request('/v1/status', {
      headers: { Origin: 'https://dashboard.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const [limits, others] = [
      ['RateLimit', 'RateLimit-Policy', 'Retry-After'],
      ['ETag', 'X-Request-Id'],
    ];
    for (const name of [...limits, ...others, 'Location', 'WWW-Authenticate'])
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
    const app = createApp({ ...depsOn(service.store), log: () => {} });
    const text = await (await app.request('/llms.txt')).text();
    const links = [...text.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await app.request(link)).status, link).toBe(200);
  });
});
