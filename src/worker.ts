import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  D1Database,
  D1DatabaseSession,
  ExecutionContext,
  ExportedHandler,
  RateLimit,
  ScheduledController,
} from '@cloudflare/workers-types';
import { throughSessions } from './data/d1Session.ts';
import { reasonOf } from './reasonOf.ts';
import type { createWorkerApp } from './workerApp.ts';
import { log } from './workerLog.ts';
import { BOOKMARK_FIELD, sessionStart } from './workerSession.ts';

interface Bindings {
  DB: D1Database;
  /** Without it nobody is limited. */
  RATE_LIMITER?: RateLimit;
  /** Without it no holder of a key is limited. */
  KEY_RATE_LIMITER?: RateLimit;
  /** `false`: reading takes a key too. */
  PUBLIC_READ?: string;
  /** The feeds that are on. */
  FEEDS?: string;
  /** Day of the oldest thefts taken from them. */
  FEEDS_FROM?: string;
}

const sessions = new AsyncLocalStorage<D1DatabaseSession>();

const underSession = (database: D1Database) =>
  throughSessions(database, () => sessions.getStore() ?? database);

/** The app of an isolate, loaded at its first request: an isolate that only rescores never loads it. */
let app: Promise<ReturnType<typeof createWorkerApp>> | undefined;

function loadApp({ DB, ...bindings }: Bindings) {
  app ??= import('./workerApp.ts').then(({ createWorkerApp }) => createWorkerApp(underSession(DB), bindings));
  return app;
}

async function answer(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
  const { fetch } = await loadApp(bindings);
  const session = bindings.DB.withSession(sessionStart(request));
  const response = await sessions.run(session, () => fetch(request, bindings, context));
  const bookmark = session.getBookmark();
  if (bookmark !== null) response.headers.set(BOOKMARK_FIELD, bookmark);
  response.headers.append('Vary', BOOKMARK_FIELD);
  return response;
}

const logFailure = (error: unknown) => log('error', 'rescoring failed', { reason: reasonOf(error), error });

export default {
  fetch: (request: Request, bindings: Bindings, context: ExecutionContext) => {
    const answered = answer(request, bindings, context);
    // Others of the isolate may be waiting for what this request computes, even if its own client leaves.
    context.waitUntil(answered);
    return answered;
  },
  scheduled: async ({ scheduledTime }: ScheduledController, { DB, ...settings }: Bindings) => {
    const { rescoreOn } = await import('./workerRescore.ts');
    const session = DB.withSession('first-primary');
    const database = throughSessions(DB, () => session);
    const rescored = rescoreOn(database, scheduledTime);
    // The feeds do not wait an hour because the scores have to, and the failure still shows on the trigger.
    await rescored.catch(logFailure);
    const { pollOn } = await import('./workerFeeds.ts');
    await pollOn(database, scheduledTime, settings);
    await rescored;
  },
} satisfies Pick<ExportedHandler<Bindings>, 'scheduled'> & {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response>;
};
