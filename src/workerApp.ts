import type { D1Database, RateLimit as RateLimitBinding } from '@cloudflare/workers-types';
import { createApp } from './api/app.ts';
import type { Quota } from './api/deps.ts';
import { clientKey } from './api/http/clientAddress.ts';
import { backtest } from './backtest.ts';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { depsOn } from './depsOn.ts';
import { mcpRoute } from './mcp/mcpRoute.ts';
import { release } from './release.ts';
import { feedsOn } from './workerFeeds.ts';
import { log } from './workerLog.ts';

/** The quotas of wrangler.toml's rate-limit bindings, which do not tell them. */
const QUOTA = 600;
const KEY_QUOTA = 6000;
const WINDOW_SECONDS = 60;

/** What wrangler.toml sets beside the database. */
interface Settings {
  RATE_LIMITER?: RateLimitBinding;
  KEY_RATE_LIMITER?: RateLimitBinding;
  PUBLIC_READ?: string;
  FEEDS?: string;
}

/** The whole API over a D1 database; without limiters nobody is limited. */
export function createWorkerApp(
  database: D1Database,
  { RATE_LIMITER, KEY_RATE_LIMITER, PUBLIC_READ = 'true', FEEDS }: Settings,
) {
  const app = createApp({
    ...depsOn(createStore(createD1Db(database))),
    ...{ backtest, log, release, compresses: true, feeds: feedsOn(FEEDS) },
    rateLimit: RATE_LIMITER && { ...limitedBy(RATE_LIMITER, QUOTA), clientOf },
    keyRateLimit: KEY_RATE_LIMITER && limitedBy(KEY_RATE_LIMITER, KEY_QUOTA),
    // Anything but a clear yes keeps the evidence for who has a key.
    publicRead: PUBLIC_READ === 'true',
  });
  app.route('/', mcpRoute(app));
  return app;
}

const clientOf = ({ headers }: Request): string => clientKey(headers.get('CF-Connecting-IP') ?? 'unknown');

/** The platform's own counting, per client and location. It does not tell what is left. */
const limitedBy = (limiter: RateLimitBinding, quota: number): Quota => ({
  quota,
  windowSeconds: WINDOW_SECONDS,
  take: async (client) => ({ allowed: (await limiter.limit({ key: client })).success }),
});
