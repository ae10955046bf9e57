import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingLimiter } from '../../src/api/http/countingLimiter.ts';
import { connectClient, type McpServerUnderTest, openMcpServer } from '../support/mcpServer.ts';

const QUOTA = 40;
const ACCEPT = 'application/json, text/event-stream';
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const SCORE = {
  jsonrpc: '2.0',
  id: 'a',
  method: 'tools/call',
  params: { name: 'score_exchange', arguments: { id: 'upbit' } },
};

/** The same of 2026-07-28, in which every request says who asks and in which revision. */
const SELF_CONTAINED = {
  ...SCORE,
  params: {
    ...SCORE.params,
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  },
};
const HEADERS = {
  'MCP-Protocol-Version': '2026-07-28',
  'Mcp-Method': 'tools/call',
  'Mcp-Name': 'score_exchange',
};

/** Requests counted for each client. */
const taken = new Map<string, number>();
const counting = () => {
  const { take, ...limiter } = countingLimiter(QUOTA, () => 0);
  const counted = (client: string) => {
    taken.set(client, (taken.get(client) ?? 0) + 1);
    return take(client);
  };
  return { ...limiter, take: counted };
};
let server: McpServerUnderTest;
beforeAll(async () => {
  const clientOf = ({ headers }: Request) => headers.get('X-Forwarded-For') ?? crypto.randomUUID();
  server = await openMcpServer({ rateLimit: { ...counting(), clientOf }, keyRateLimit: counting() });
});
afterAll(() => server.close());

const newKey = async (of: McpServerUnderTest) => {
  const { key, token } = await of.keyring.create({ name: 'A model', scopes: [] }, 'console');
  return { client: `key:${key.id}`, headers: { Authorization: `Bearer ${token}` } };
};

const send = (body: unknown, headers: Record<string, string> = {}, { url } = server) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: ACCEPT, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('POST /mcp', () => {
  it.each([
    ['2026-07-28', SELF_CONTAINED, HEADERS],
    ['2025-11-25', SCORE, { 'MCP-Protocol-Version': '2025-11-25' }],
  ])('answers a request of %s on its own, in JSON, without a session', async (_, body, headers) => {
    const response = await send(body, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('mcp-session-id')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toMatchObject({
      id: 'a',
      result: { structuredContent: { data: { id: 'upbit' } } },
    });
  });

  it('answers many at once, each with its own', async () => {
    const ids = ['upbit', 'bybit', 'binance', 'kraken', 'bithumb', 'okx'];
    const answers = await Promise.all(
      ids.map(async (id) =>
        (await send({ ...SCORE, params: { ...SCORE.params, arguments: { id } } })).json(),
      ),
    );
    const named = (answers as { result: { structuredContent: { data: { id: string } } } }[]).map(
      ({ result }) => result.structuredContent.data.id,
    );
    expect(named).toEqual(ids);
  });

  it('takes a notification without an answer', async () => {
    const response = await send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(response.status).toBe(202);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['what is no JSON', '{', {}, 400, -32700],
    ['what is no JSON-RPC', { id: 1, method: 'tools/list' }, {}, 400, -32600],
    ['who accepts no stream', LIST, { Accept: 'application/json' }, 406, -32000],
    ['another type of body', LIST, { 'Content-Type': 'text/plain' }, 415, -32000],
    ['an unknown revision', LIST, { 'MCP-Protocol-Version': '1999-01-01' }, 400, -32000],
    ['a huge body', { ...LIST, params: { padding: 'a'.repeat(100_000) } }, {}, 413, -32000],
  ])('refuses %s', async (_, body, headers, status, code) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
  });

  it.each([
    ['a header that contradicts the body', { ...HEADERS, 'Mcp-Name': 'what_if' }, -32020],
    ['a missing header', { ...HEADERS, 'Mcp-Method': '' }, -32020],
  ])('refuses %s', async (_, headers, code) => {
    const response = await send(SELF_CONTAINED, headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
  });

  it('ends a subscription at once: nothing of it changes while it is served', async () => {
    const { _meta } = SELF_CONTAINED.params;
    const params = { _meta, notifications: { toolsListChanged: true } };
    const body = { jsonrpc: '2.0', id: 's', method: 'subscriptions/listen', params };
    const response = await send(body, { ...HEADERS, 'Mcp-Method': 'subscriptions/listen' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"id":"s"');
  });

  it('knows no other method of the protocol', async () => {
    const answer = await (await send({ jsonrpc: '2.0', id: 1, method: 'prompts/list' })).json();
    expect(answer).toMatchObject({ id: 1, error: { code: -32601 } });
  });
});

describe('any other method', () => {
  it.each(['GET', 'DELETE', 'PUT'])('%s is a 405', async (method) => {
    const response = await fetch(server.url, { method, headers: { Accept: 'text/event-stream' } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('pages', () => {
  it.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'http://127.0.0.1.nip.io:8787'])(
    'of %s may not ask',
    async (origin) => {
      const response = await send(LIST, { Origin: origin });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 } });
    },
  );

  it.each(['http://localhost:6274', 'http://127.0.0.1:3000', 'http://[::1]'])(
    'of %s, this machine, may',
    async (origin) => {
      expect((await send(LIST, { Origin: origin })).status).toBe(200);
    },
  );

  it('of this machine may send what the protocol has in header fields', async () => {
    const asked = ['authorization', 'content-type', ...Object.keys(HEADERS), 'Mcp-Session-Id'].join();
    const preflight = await fetch(server.url, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://localhost:6274',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': asked,
      },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase().split(',');
    expect(allowed).toEqual(expect.arrayContaining(asked.toLowerCase().split(',')));
  });
});

describe('who asks', () => {
  it('is counted by key for what a tool asks in turn, under one request id', async () => {
    const { client, headers } = await newKey(server);
    await send(SCORE, headers);
    expect(taken.get(client)).toBe(2);
    const lines = server.logged.slice(-2).map(({ fields }) => fields);
    expect(lines.map(({ path }) => path)).toEqual(['/v1/exchanges/upbit/score', '/mcp']);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('is counted by address without a key', async () => {
    await send(SCORE, { 'X-Forwarded-For': '203.0.113.9' });
    expect(taken.get('203.0.113.9')).toBe(2);
  });

  it('is told in words that a model understands when the quota is used up', async () => {
    const { client: holder, headers } = await newKey(server);
    const client = await connectClient(server.url, headers);
    while ((taken.get(holder) ?? 0) < QUOTA - 1) await send(LIST, headers);
    const { isError, content } = await client.callTool({ name: 'sector_outlook', arguments: {} });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('At most 40 requests in 60 seconds');
    expect((await send(LIST, headers)).status).toBe(429);
    await client.close();
  });

  it('needs a key where reading needs one', async () => {
    const closed = await openMcpServer({ publicRead: false });
    const { headers } = await newKey(closed);
    expect((await send(SCORE, {}, closed)).status).toBe(401);
    expect((await send(SCORE, { Authorization: 'Bearer wrong' }, closed)).status).toBe(401);
    expect(await (await send(SCORE, headers, closed)).json()).toMatchObject({
      result: { structuredContent: { data: { id: 'upbit' } } },
    });
    await closed.close();
  });
});
