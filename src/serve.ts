import { once } from 'node:events';
import type { Server } from 'node:http';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { createApp } from './api/app.ts';
import type { AppDeps, RateLimit } from './api/deps.ts';
import { clientKey, forwardedAddress } from './api/http/clientAddress.ts';
import { countingLimiter } from './api/http/countingLimiter.ts';
import { backtest } from './backtest.ts';
import type { Config } from './config.ts';
import { withDashboard } from './dashboard.ts';
import { HASHED_FILES } from './dashboardHeaders.ts';
import { depsOn } from './depsOn.ts';
import { drainOf } from './drain.ts';
import { feedsNamed } from './ingest/feeds/feeds.ts';
import { openInstallation, today } from './installation.ts';
import { createLog } from './log.ts';
import { mcpRoute } from './mcp/mcpRoute.ts';
import { createMetrics, patternsOf } from './metrics/metrics.ts';
import { model } from './model.ts';
import { pollFeeds } from './pollFeeds.ts';
import { reasonOf } from './reasonOf.ts';
import { release } from './release.ts';
import { rescore } from './rescore.ts';
import { PAGE_PATHS } from './web/paths.ts';

const RESCORE_CHECK_MS = 60_000;

/** How long requests in flight may take once the service was told to stop. */
const GRACE_MS = 10_000;

/**
 * Serves one SQLite file until SIGTERM or SIGINT. Then requests in flight are answered, for ten seconds at most.
 * Throws an Error that says why when it cannot start.
 */
export async function serve(config: Config, rescoreCheckMs = RESCORE_CHECK_MS): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const path = config.HEISTCAST_DB;
  const { store, check, close } = await openInstallation(path, log);
  const deps = depsOn(store);
  const feeds = feedsNamed(config.FEEDS);
  const app = createApp({
    ...deps,
    ...{ checkDatabase: check, backtest, log, release, feeds },
    ...limits(config),
  });
  app.route('/', mcpRoute(app));
  const metrics = createMetrics({ ...deps, release, feeds });
  app.route('/', metrics.route());
  const server = listen({
    fetch: metrics.measuring(withDashboard(app).fetch, [...patternsOf(app), ...PAGE_PATHS, HASHED_FILES]),
    port: config.PORT,
    hostname: config.HOST,
  }) as Server;
  const drain = drainOf(server);
  await listening(server, config);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.PORT;
  log('info', `listening on http://${config.HOST}:${port}`, { port });
  const stopped = new AbortController();
  repeat(stopped.signal, rescoreCheckMs, async () => {
    try {
      await rescore(store, model, today(), { onlyIfOutdated: true });
    } catch (error) {
      if (!stopped.signal.aborted) log('error', 'rescoring failed', { path, reason: reasonOf(error), error });
    }
  });
  if (feeds.length > 0) {
    const from = config.FEEDS_FROM === 'auto' ? undefined : config.FEEDS_FROM;
    const polling = { ...deps, store, feeds, from, fetch, log, signal: stopped.signal };
    repeat(stopped.signal, rescoreCheckMs, () => pollFeeds(polling));
  }
  const stop = async (signal: string) => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    log('info', 'stopping', { signal });
    await drain(GRACE_MS);
    close();
    log('info', 'stopped', {});
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Does a task, which must not throw, again and again: `pauseMs` from the end of one to the next. */
function repeat(stopped: AbortSignal, pauseMs: number, task: () => Promise<void>): void {
  const timer = setTimeout(async () => {
    await task();
    if (!stopped.aborted) repeat(stopped, pauseMs, task);
  }, pauseMs);
  timer.unref();
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

function limits({
  RATE_LIMIT_PER_MINUTE: quota,
  KEY_RATE_LIMIT_PER_MINUTE: keyQuota,
  TRUST_PROXY: proxies,
  PUBLIC_READ: publicRead,
}: Config): Pick<AppDeps, 'rateLimit' | 'keyRateLimit' | 'publicRead'> {
  const counting = (most: number) =>
    most === 0 ? undefined : countingLimiter(most, () => performance.now());
  const clientOf: RateLimit['clientOf'] = ({ headers }, env) => {
    const { incoming } = env as HttpBindings;
    return clientKey(
      forwardedAddress(incoming.socket.remoteAddress, headers.get('X-Forwarded-For') ?? undefined, proxies),
    );
  };
  const byAddress = counting(quota);
  return {
    rateLimit: byAddress && { ...byAddress, clientOf },
    keyRateLimit: counting(keyQuota),
    publicRead,
  };
}
