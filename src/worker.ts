import type {
  D1Database,
  ExecutionContext,
  ExportedHandler,
  RateLimit as RateLimitBinding,
  ScheduledController,
} from '@cloudflare/workers-types';
import { createApp } from './api/app.ts';
import type { Log, RateLimit } from './api/deps.ts';
import { clientKey } from './api/http/clientAddress.ts';
import { backtest } from './backtest.ts';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { toIsoDate } from './domain/date.ts';
import { model } from './model.ts';
import { release } from './release.ts';
import { rescore } from './rescore.ts';

interface Bindings {
  DB: D1Database;
  /** Without it nobody is limited. Its quota and period are those of wrangler.toml. */
  RATE_LIMITER?: RateLimitBinding;
}

const QUOTA = 600;
const WINDOW_SECONDS = 60;

const today = () => toIsoDate(Date.now());

const log: Log = (level, message, { error, ...fields }) => {
  const stack = error instanceof Error ? { error: error.stack } : {};
  // biome-ignore lint/suspicious/noConsole: the platform collects a worker's log from the console
  console[level](JSON.stringify({ level, message, ...fields, ...stack }));
};

/** The app of an isolate, made at its first request. */
let app: { database: D1Database; fetch: ReturnType<typeof createApp>['fetch'] } | undefined;

function appOn({ DB: database, RATE_LIMITER: limiter }: Bindings) {
  if (app?.database !== database) {
    const store = createStore(createD1Db(database));
    const limits = limiter ? { rateLimit: limitedBy(limiter) } : {};
    const { fetch } = createApp({ store, model, backtest, today, log, release, compresses: true, ...limits });
    app = { database, fetch };
  }
  return app;
}

/** The platform's own counting, per address and location. It does not tell what is left. */
const limitedBy = (limiter: RateLimitBinding): RateLimit => ({
  quota: QUOTA,
  windowSeconds: WINDOW_SECONDS,
  clientOf: (c) => clientKey(c.req.header('CF-Connecting-IP') ?? 'unknown'),
  take: async (client) => ({ allowed: (await limiter.limit({ key: client })).success }),
});

export default {
  fetch: (request: Request, bindings: Bindings, context: ExecutionContext) =>
    appOn(bindings).fetch(request, bindings, context),
  scheduled: async (_controller: ScheduledController, bindings: Bindings) => {
    await rescore(createStore(createD1Db(bindings.DB)), model, today());
  },
} satisfies Pick<ExportedHandler<Bindings>, 'scheduled'> & {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext): Response | Promise<Response>;
};
