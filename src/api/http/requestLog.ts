import type { MiddlewareHandler } from 'hono';
import type { Log } from '../deps.ts';
import type { RequestState } from './router.ts';

/** Logs a line for each request, with the id of its key if it had one. Never the query: a client may put into it what is none of our business. */
export function requestLog(log: Log): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    if (c.env?.again) return next();
    const startedMs = performance.now();
    const { method } = c.req;
    await next();
    const key = c.get('key');
    log('info', 'request', {
      method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - startedMs) * 10) / 10,
      requestId: c.get('requestId'),
      ...(key && { key: key.id }),
    });
  };
}
