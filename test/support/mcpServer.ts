import { serve } from '@hono/node-server';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createApp } from '../../src/api/app.ts';
import type { AppDeps } from '../../src/api/deps.ts';
import { backtest } from '../../src/backtest.ts';
import { depsOn } from '../../src/depsOn.ts';
import { mcpRoute } from '../../src/mcp/mcpRoute.ts';
import { openService, type TestService } from './service.ts';

/** The whole app with /mcp on a port, and the log of its requests. */
export interface McpServerUnderTest extends Pick<TestService, 'request' | 'logged' | 'keyring'> {
  /** http://localhost:<port>/mcp */
  url: URL;
  close(): Promise<void>;
}

/** Serves the seeded evidence on a free port. */
export async function openMcpServer(
  access: Pick<AppDeps, 'rateLimit' | 'keyRateLimit' | 'publicRead'> = {},
): Promise<McpServerUnderTest> {
  const { store, keyring, close } = openService();
  const logged: TestService['logged'] = [];
  const app = createApp({
    ...depsOn(store),
    backtest,
    log: (level, message, fields) => logged.push({ level, message, fields }),
    ...access,
  });
  app.route('/', mcpRoute(app));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, ({ port }) =>
      resolve({
        url: new URL(`http://localhost:${port}/mcp`),
        ...{ logged, keyring },
        request: async (path, init) => app.request(path, init),
        close: async () => {
          await new Promise((closed) => server.close(closed));
          close();
        },
      }),
    );
  });
}

/** The newest revision of the protocol, and the last of those that begin with a handshake. */
export const REVISIONS = ['2026-07-28', '2025-11-25'] as const;
export type Revision = (typeof REVISIONS)[number];

/** A client of the protocol's own library that has introduced itself and speaks a revision. */
export async function connectClient(
  url: URL,
  headers: Record<string, string> = {},
  revision: Revision = '2026-07-28',
): Promise<Client> {
  const mode = revision === '2026-07-28' ? { pin: revision } : 'legacy';
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  return client;
}
