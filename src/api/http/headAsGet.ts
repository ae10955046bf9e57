import type { MiddlewareHandler } from 'hono';

/** Lets everything behind it treat HEAD as GET, so that both answer with the same header fields. */
export function headAsGet(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.raw.method === 'HEAD') c.req.raw = new Request(c.req.raw, { method: 'GET' });
    await next();
  };
}
