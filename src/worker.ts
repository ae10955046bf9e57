import type {
  D1Database,
  ExecutionContext,
  ExportedHandler,
  ScheduledController,
} from '@cloudflare/workers-types';
import { createApp } from './api/app.ts';
import type { Log } from './api/deps.ts';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { toIsoDate } from './domain/date.ts';
import { model } from './model.ts';
import { rescore } from './rescore.ts';

interface Bindings {
  DB: D1Database;
}

const today = () => toIsoDate(Date.now());

const log: Log = (level, message, { error, ...fields }) => {
  const stack = error instanceof Error ? { error: error.stack } : {};
  // biome-ignore lint/suspicious/noConsole: the platform collects a worker's log from the console
  console[level](JSON.stringify({ level, message, ...fields, ...stack }));
};

/** The app of an isolate, made at its first request. */
let app: { database: D1Database; fetch: ReturnType<typeof createApp>['fetch'] } | undefined;

function appOn(database: D1Database) {
  if (app?.database !== database) {
    const { fetch } = createApp({ store: createStore(createD1Db(database)), model, today, log });
    app = { database, fetch };
  }
  return app;
}

export default {
  fetch: (request: Request, bindings: Bindings, context: ExecutionContext) =>
    appOn(bindings.DB).fetch(request, bindings, context),
  scheduled: async (_controller: ScheduledController, bindings: Bindings) => {
    await rescore(createStore(createD1Db(bindings.DB)), model, today());
  },
} satisfies Pick<ExportedHandler<Bindings>, 'scheduled'> & {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext): Response | Promise<Response>;
};
