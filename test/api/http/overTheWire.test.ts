import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { withDashboard } from '../../../src/dashboard.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
let server: Server;
let folder: string;
beforeAll(async () => {
  service = openService();
  folder = mkdtempSync(join(tmpdir(), 'heistcast-wire-'));
  mkdirSync(join(folder, 'public/assets'), { recursive: true });
  writeFileSync(join(folder, 'public/assets/a.js'), 'served');
  writeFileSync(join(folder, 'package.json'), 'hidden');
  const api = createApp({ ...depsOn(service.store), log: () => {} });
  const { fetch } = withDashboard(api, join(folder, 'public'));
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  service.close();
  rmSync(folder, { recursive: true });
});

/** What a server sends back for these very bytes. */
async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write([...lines, 'Host: localhost', 'Connection: close', '', ''].join('\r\n'));
  return await text(socket);
}
const statusOf = (answer: string) => Number(answer.split(' ')[1]);
const headOf = (answer: string) => answer.split('\r\n\r\n')[0] ?? '';

describe('bytes that no client of fetch can send', () => {
  it.each(['TRACE', 'CONNECT', 'PURGE', 'DEBUG'])(
    '%s does nothing, and gives nothing back',
    async (method) => {
      const answer = await answerTo(`${method} /v1/status HTTP/1.1`, 'X-Secret: told');
      expect(answer).not.toContain('told');
      if (answer !== '') expect([400, 404, 405]).toContain(statusOf(answer));
    },
  );

  it('two lengths of one body are refused', async () => {
    const post = ['POST /v1/scores HTTP/1.1', 'Content-Type: application/json'];
    for (const second of ['Transfer-Encoding: chunked', 'Content-Length: 3'])
      expect(statusOf(await answerTo(...post, 'Content-Length: 2', second))).toBe(400);
  });

  it('a header that is too long is refused', async () => {
    expect(
      statusOf(await answerTo('GET /v1/status HTTP/1.1', `Authorization: Bearer ${'a'.repeat(20_000)}`)),
    ).toBe(431);
  });

  it.each([
    ['GET /v1/exchanges/Huobi/score?asOf=2020-01-01%0d%0aX-Evil:%201 HTTP/1.1', ''],
    ['GET /v1/exchanges/%0d%0aX-Evil:%201/score HTTP/1.1', ''],
    ['GET /v1/%0d%0aX-Evil:%201 HTTP/1.1', ''],
    ['GET /v1/exchanges/Huobi?format=%0d%0aX-Evil:%201 HTTP/1.1', 'Accept: text/csv'],
    ['GET /v1/status HTTP/1.1', 'X-Request-Id: a%0d%0aX-Evil: 1'],
    ['GET /v1/status HTTP/1.1', 'If-None-Match: "a%0d%0aX-Evil: 1"'],
  ])('%s adds no field to the answer', async (line, field) => {
    const answer = await answerTo(line, ...(field === '' ? [] : [field]));
    expect(statusOf(answer)).toBeGreaterThan(0);
    expect(headOf(answer).toLowerCase()).not.toMatch(/^x-evil/m);
  });

  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..\\..\\package.json',
    '//package.json',
    '/package.json',
    '/.git/config',
    '/assets/',
    '/assets/a.js/../../../package.json',
  ])('%s leads to no file but those that are served', async (path) => {
    const answer = await answerTo(`GET ${path} HTTP/1.1`);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect(answer).not.toContain('hidden');
    expect(await answerTo('GET /assets/a.js HTTP/1.1')).toContain('served');
  });
});
