import { expect, it } from 'vitest';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { connectClient, REVISIONS } from '../../support/mcpServer.ts';

/** The Model Context Protocol in workerd, for which its library has a build of its own. */
export function mcpPart(running: () => RunningWorker): void {
  it.each(REVISIONS)(
    'a client of %s lists the tools, calls one, gets what the API answers',
    async (revision) => {
      const client = await connectClient(new URL('/mcp', running().origin), {}, revision);
      expect((await client.listTools()).tools).toHaveLength(5);
      const { structuredContent } = await client.callTool({
        name: 'score_exchange',
        arguments: { id: 'bybit', asOf: '2025-02-20' },
      });
      const path = '/v1/exchanges/bybit/score?asOf=2025-02-20&horizonDays=365';
      expect(structuredContent).toEqual(await (await running().request(path)).json());
      await client.close();
    },
  );

  it('GET is a 405, a page of another host a 403', async () => {
    expect((await running().request('/mcp')).status).toBe(405);
    const init = { method: 'POST', headers: { Origin: 'https://evil.example' }, body: '{}' };
    expect((await running().request('/mcp', init)).status).toBe(403);
  });
}
