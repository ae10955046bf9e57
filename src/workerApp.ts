import type { D1Database, RateLimit as RateLimitBinding } from '@cloudflare/workers-types';
import { createApp } from './api/app.ts';
import type { Log, RateLimit } from './api/deps.ts';
import { clientKey } from './api/http/clientAddress.ts';
import { backtest } from './backtest.ts';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { toIsoDate } from './domain/date.ts';
import { model } from './model.ts';
import { release } from './release.ts';

/** The quota of wrangler.toml's rate-limit binding, which does not tell it. */
const QUOTA = 600;
const WINDOW_SECONDS = 60;

const log: Log = (level, message, { error, ...fields }) => {
  const stack = error instanceof Error ? { error: error.stack } : {};
  // biome-ignore lint/suspicious/noConsole: the platform collects a worker's log from the console
  console[level](JSON.stringify({ level, message, ...fields, ...stack }));
};

/** The whole API over a D1 database; without a limiter nobody is limited. */
export function createWorkerApp(database: D1Database, limiter: RateLimitBinding | undefined) {
  const store = createStore(createD1Db(database));
  const today = () => toIsoDate(Date.now());
  const limits = limiter ? { rateLimit: limitedBy(limiter) } : {};
  return createApp({ store, model, backtest, today, log, release, compresses: true, ...limits });
}

/** The platform's own counting, per address and location. It does not tell what is left. */
const limitedBy = (limiter: RateLimitBinding): RateLimit => ({
  quota: QUOTA,
  windowSeconds: WINDOW_SECONDS,
  clientOf: ({ headers }) => clientKey(headers.get('CF-Connecting-IP') ?? 'unknown'),
  take: async (client) => ({ allowed: (await limiter.limit({ key: client })).success }),
});
