import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type McpServerUnderTest, openMcpServer } from '../support/mcpServer.ts';

const INSPECTOR = 'node_modules/.bin/mcp-inspector';
const ENVIRONMENT = { ...process.env, CI: '1', NO_COLOR: '1' };

let server: McpServerUnderTest;
beforeAll(async () => {
  server = await openMcpServer();
});
afterAll(() => server.close());

/** What the protocol's own inspector prints when it asks for a method; throws when it exits with a failure. */
async function inspect(...args: string[]): Promise<unknown> {
  const command = [INSPECTOR, '--cli', server.url.href, '--transport', 'http', '--method', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env: ENVIRONMENT });
  return JSON.parse(stdout);
}

describe('the inspector of the protocol', () => {
  it('lists the tools', async () => {
    const { tools } = (await inspect('tools/list')) as { tools: { name: string }[] };
    expect(tools).toHaveLength(5);
  });

  it('lists and reads the texts', async () => {
    const { resources } = (await inspect('resources/list')) as { resources: { uri: string }[] };
    expect(resources).toHaveLength(2);
    const read = await inspect('resources/read', '--uri', 'heistcast://model');
    expect(JSON.stringify(read)).toContain('baseHazard');
  });

  it.each([
    ['score_exchange', ['id=bybit', 'asOf=2025-02-20'], 'riskBand'],
    ['compare_jurisdictions', ['codes=KR,JP,MT'], 'riskierThan'],
    ['what_if', ['id=upbit', 'controls={"add":["ccss"],"remove":[]}'], 'changes'],
    ['search_incidents', ['sponsor=KP', 'limit=2'], 'attributions'],
    ['sector_outlook', [], 'expectedStateThefts'],
  ])('calls %s', async (name, args, field) => {
    const given = args.flatMap((arg) => ['--tool-arg', arg]);
    const answer = await inspect('tools/call', '--tool-name', name, ...given);
    expect(answer).not.toHaveProperty('isError', true);
    expect(JSON.stringify(answer)).toContain(`"${field}"`);
  });
});
