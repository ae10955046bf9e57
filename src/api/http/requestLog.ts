import type { MiddlewareHandler } from 'hono';
import type { Log } from '../deps.ts';

/** Logs a line for each request. Never the query: a client may put into it what is none of our business. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const startedMs = performance.now();
    const { method } = c.req;
    await next();
    log('info', 'request', {
      method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - startedMs) * 10) / 10,
      requestId: c.get('requestId'),
    });
  };
}
