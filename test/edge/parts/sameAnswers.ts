import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { backtest } from '../../../src/backtest.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { release } from '../../../src/release.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { contractQuestions, contractReads } from '../../support/contractRequests.ts';
import { post } from '../../support/postJson.ts';
import { openService, type TestService } from '../../support/service.ts';

/** Fields of the transport or of one request; the worker alone has a limiter and sessions. */
const OWN =
  /^(mf-|x-request-id|x-d1-bookmark|ratelimit|connection|keep-alive|date|transfer-encoding|content-length|content-encoding)/;

/** The header fields that both kinds of installation must agree on. */
function fieldsOf(response: Response): Record<string, string> {
  const fields = [...response.headers]
    .map(([name, value]) => [name, value.replace(/(, )?X-D1-Bookmark$/, '')] as const)
    .filter(([name, value]) => !OWN.test(name) && value !== '');
  return Object.fromEntries(fields);
}

/** The whole contract: the same status, header fields and body, byte for byte. */
export function sameAnswersPart(running: () => RunningWorker): void {
  let service: TestService;
  let node: Pick<TestService, 'request'>;
  beforeAll(() => {
    service = openService();
    const app = createApp({
      ...depsOn(service.store),
      backtest,
      log: () => {},
      release,
      compresses: true,
    });
    // At the same address: a feed names its own.
    node = { request: async (path, init) => app.request(new URL(path, running().origin), init) };
  });
  afterAll(() => service.close());

  const bothSame = async (path: string, init: RequestInit = {}) => {
    const plain = { 'Accept-Encoding': 'identity' };
    const asked = { ...init, headers: { ...plain, ...(init.headers as Record<string, string> | undefined) } };
    const [here, there] = await Promise.all([node.request(path, asked), running().request(path, asked)]);
    expect(there.status).toBe(here.status);
    expect(await there.text()).toBe(await here.text());
    expect(fieldsOf(there)).toEqual(fieldsOf(here));
    return there;
  };

  it.each(contractReads)('%s', async (path) => {
    await bothSame(path);
  });

  it.each(contractQuestions)('POST %s', async (path, body) => {
    const answers = [await post(node, path, body), await post(running(), path, body)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [here, there] = await Promise.all(answers.map((each) => each.text()));
    expect(there).toBe(here);
  });

  it.each([
    '/v1/exchanges?limit=1000&format=csv',
    '/v1/incidents?format=csv',
    '/v1/jurisdictions?format=csv',
  ])('CSV: %s', async (path) => {
    expect((await bothSame(path)).headers.get('content-type')).toContain('text/csv');
  });

  it('HEAD, 304, CORS and methods', async () => {
    const path = '/v1/exchanges/upbit/score';
    const etag = (await bothSame(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    expect((await bothSame(path, { method: 'HEAD' })).status).toBe(200);
    expect((await bothSame(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await bothSame(path, { headers: { Origin: 'https://example.org' } })).status).toBe(200);
    expect((await bothSame(path, { method: 'DELETE' })).status).toBe(405);
  });

  it('unknown paths of the API and a body that is no JSON are problems', async () => {
    expect((await bothSame('/v1/nothing')).headers.get('content-type')).toContain('problem+json');
    const headers = { 'Content-Type': 'application/json' };
    expect((await bothSame('/v1/scores', { method: 'POST', headers, body: '{' })).status).toBe(400);
  });

  it('the description of the API, and its answer compressed once, not twice', async () => {
    await bothSame('/openapi.json');
    const response = await running().request('/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(((await response.json()) as { openapi: string }).openapi).toBe('3.1.0');
  });
}
