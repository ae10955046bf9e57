import { type Client, ResourceNotFoundError } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getJson } from '../support/json.ts';
import { connectClient, type McpServerUnderTest, openMcpServer, REVISIONS } from '../support/mcpServer.ts';
import { postJson } from '../support/postJson.ts';

let server: McpServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await openMcpServer();
});
afterAll(() => server.close());

const call = (name: string, args: Record<string, unknown> = {}) => client.callTool({ name, arguments: args });
const textOf = ({ content }: Awaited<ReturnType<typeof call>>): string =>
  (content as { text: string }[]).map(({ text }) => text).join();

/** The tools, each with arguments and the same question to the API. */
const QUESTIONS: [tool: string, args: Record<string, unknown>, path: string, body?: object][] = [
  ['score_exchange', { id: 'bybit', asOf: '2025-02-20' }, '/v1/exchanges/bybit/score?asOf=2025-02-20'],
  ['score_exchange', { id: 'upbit', horizonDays: 90 }, '/v1/exchanges/upbit/score?horizonDays=90'],
  ['score_exchange', { id: 'Dunamu' }, '/v1/exchanges/upbit/score'],
  ['compare_jurisdictions', { codes: 'KR,JP,MT' }, '/v1/jurisdictions/compare?codes=KR,JP,MT'],
  [
    'what_if',
    { id: 'upbit', controls: { add: ['ccss'] }, targetBand: 'elevated' },
    '/v1/exchanges/upbit/what-if',
    { controls: { add: ['ccss'] }, targetBand: 'elevated' },
  ],
  [
    'search_incidents',
    { sponsor: 'KP', minLossUsd: 1e8, asOf: '2024-01-01' },
    '/v1/incidents?sponsor=KP&minLossUsd=100000000&asOf=2024-01-01&limit=20',
  ],
  ['sector_outlook', {}, '/v1/outlook'],
];

describe.each(REVISIONS)('a client of %s', (revision) => {
  beforeAll(async () => {
    client = await connectClient(server.url, {}, revision);
    // Knowing the tools, the client checks every answer against the schema that was promised for it.
    await client.listTools();
  });
  afterAll(() => client.close());

  it('is told who answers, in which revision, and how to read the answers', () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect(client.getServerVersion()?.name).toBe('heistcast');
    expect(client.getInstructions()).toContain('Higher points are riskier');
  });

  it('finds the five tools, told what each takes and answers', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'score_exchange',
      'compare_jurisdictions',
      'what_if',
      'search_incidents',
      'sector_outlook',
    ]);
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      expect(description?.length, name).toBeGreaterThan(40);
      expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema?.required, name).toEqual(['data', 'meta']);
      expect(annotations, name).toMatchObject({ readOnlyHint: true });
    }
    const [score, , , incidents] = tools;
    expect(Object.keys(score?.inputSchema.properties ?? {})).toEqual(['id', 'asOf', 'model', 'horizonDays']);
    expect(incidents?.inputSchema.properties).not.toHaveProperty('format');
  });

  it.each(QUESTIONS)('gets by %s with %j what the API answers', async (tool, args, path, body) => {
    const result = await call(tool, args);
    expect(result.isError).toBeUndefined();
    const expected = body ? await postJson(server, path, body) : await getJson(server, path);
    expect(result.structuredContent).toEqual(expected);
    expect(JSON.parse(textOf(result))).toEqual(expected);
  });

  it('gets a page of incidents that a model can read, and the next one', async () => {
    const first = (await call('search_incidents')).structuredContent as {
      data: { id: string }[];
      meta: { nextCursor: string };
    };
    expect(first.data).toHaveLength(20);
    const next = await call('search_incidents', { cursor: first.meta.nextCursor, limit: 5 });
    const { data } = next.structuredContent as typeof first;
    expect(data).toHaveLength(5);
    expect(first.data.map(({ id }) => id)).not.toContain(data[0]?.id);
  });

  it.each([
    ['score_exchange', { id: 'bybitt' }, 'No exchange \\"bybitt\\".'],
    ['score_exchange', { id: 'bybit', asOf: '2999-01-01' }, 'must not be in the future'],
    ['score_exchange', { id: 'bybit', asOf: 'yesterday' }, 'asOf'],
    ['score_exchange', { id: 'bybit', day: '2025-02-20' }, 'day'],
    ['score_exchange', {}, 'id'],
    ['compare_jurisdictions', { codes: 'KR,XX' }, 'No jurisdiction \\"XX\\".'],
    ['what_if', { id: 'upbit', controls: { add: ['prayer'] } }, 'controls'],
    ['search_incidents', { cursor: 'o' }, 'is not one that this API gave'],
  ])('is told by %s with %j what is wrong', async (tool, args, detail) => {
    const result = await call(tool, args);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(detail);
  });

  it('is refused a tool that there is not', async () => {
    await expect(call('rob_exchange')).rejects.toThrow('There is no tool "rob_exchange"');
  });

  it('lets no argument out of its place in the path', async () => {
    const result = await call('score_exchange', { id: '../jurisdictions/KR/score?x=' });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('No exchange');
  });

  it('lists and reads what the API serves as a whole', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['heistcast://model', 'heistcast://model/backtest']);
    for (const [uri, path] of [
      ['heistcast://model', '/v1/model'],
      ['heistcast://model/backtest', '/v1/model/backtest'],
    ] as const) {
      const { contents } = await client.readResource({ uri });
      const [{ text, mimeType } = {}] = contents as { text?: string; mimeType?: string }[];
      expect(mimeType).toBe('application/json');
      expect(JSON.parse(text ?? '')).toEqual(await getJson(server, path));
    }
  });

  it('is refused a text that there is not', async () => {
    await expect(client.readResource({ uri: 'heistcast://nothing' })).rejects.toThrow(ResourceNotFoundError);
  });
});
