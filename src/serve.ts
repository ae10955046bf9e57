import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './api/app.ts';
import type { RateLimit } from './api/deps.ts';
import { clientKey, forwardedAddress } from './api/http/clientAddress.ts';
import { countingLimiter } from './api/http/countingLimiter.ts';
import { backtest } from './backtest.ts';
import type { Config } from './config.ts';
import { openInstallation, today } from './installation.ts';
import { createLog } from './log.ts';
import { model } from './model.ts';
import { release } from './release.ts';
import { rescore } from './rescore.ts';
import { viewerFile } from './viewerFile.ts';

const RESCORE_CHECK_MS = 60_000;

/** Serves one SQLite file until SIGTERM or SIGINT. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const { store, close } = await openInstallation(config.HEISTCAST_DB, log);
  const app = createApp({ store, model, backtest, today, log, release, viewerFile, ...limits(config) });
  const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }) as Server;
  await listening(server, config);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.PORT;
  log('info', `listening on http://${config.HOST}:${port}`, { port });
  const daily = setInterval(() => {
    rescore(store, model, today()).catch((error: unknown) => log('error', 'rescoring failed', { error }));
  }, RESCORE_CHECK_MS);
  const stop = (signal: string) => {
    log('info', 'stopping', { signal });
    clearInterval(daily);
    server.close(close);
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Resolves once the port is open. Throws an Error that names the address when it cannot be. */
async function listening(server: Server, { HOST, PORT }: Config): Promise<void> {
  if (server.listening) return;
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`http://${HOST}:${PORT} cannot be listened on: ${reason}.`, { cause: error });
  }
}

function limits({ RATE_LIMIT_PER_MINUTE: quota, TRUST_PROXY: proxies }: Config): { rateLimit?: RateLimit } {
  if (quota === 0) return {};
  const clientOf: RateLimit['clientOf'] = (c) =>
    clientKey(forwardedAddress(getConnInfo(c).remote.address, c.req.header('X-Forwarded-For'), proxies));
  return { rateLimit: { ...countingLimiter(quota, () => performance.now()), clientOf } };
}
