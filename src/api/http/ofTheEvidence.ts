import type { MiddlewareHandler } from 'hono';
import type { Store } from '../deps.ts';
import type { RequestState } from './router.ts';

/** Under /v1, what changes without the evidence changing, or is for the holder of one key. */
const OTHER = /^\/v1\/(?:(?:submissions|log|keys|status)(?:\/|$)|exchanges\/[^/]*\/private-)/;

/** Whether an answer depends on nothing but the request and the versions that are served. */
export const isOfTheEvidence = (path: string): boolean => path.startsWith('/v1/') && !OTHER.test(path);

const isReading = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'GET' || isOfTheEvidence(path);

/** Middleware for what is of the evidence alone. */
export const ofTheEvidence =
  (middleware: MiddlewareHandler<RequestState>): MiddlewareHandler<RequestState> =>
  (c, next) =>
    isOfTheEvidence(c.req.path) ? middleware(c, next) : next();

/** Middleware for what changes nothing, so that it may be answered again. */
export const ofReading =
  (middleware: MiddlewareHandler<RequestState>): MiddlewareHandler<RequestState> =>
  (c, next) =>
    isReading(c.req) ? middleware(c, next) : next();

/** For writing: the route knows which versions are served. */
export function ofWriting(store: Pick<Store, 'versions'>): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    if (!isReading(c.req)) c.set('versions', await store.versions());
    await next();
  };
}

/** For what is not of the evidence alone: nobody keeps its answer; a status may be kept but not trusted. */
export function ofAnythingElse(): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const { path } = c.req;
    if (isOfTheEvidence(path)) return next();
    c.header('Cache-Control', path === '/v1/status' ? 'no-cache' : 'no-store');
    await next();
  };
}
