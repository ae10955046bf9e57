import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimit } from '../deps.ts';
import { sendProblem } from './problem.ts';

/**
 * Counts each request of a client and refuses those past the quota with 429. The header fields are those of
 * draft-ietf-httpapi-ratelimit-headers-10; `RateLimit` is left out when the limiter does not know what is left.
 */
export function rateLimited(rateLimit: RateLimit | undefined, isExempt: (c: Context) => boolean) {
  const middleware: MiddlewareHandler = async (c, next) => {
    if (rateLimit === undefined || isExempt(c)) return next();
    const { quota, windowSeconds } = rateLimit;
    const { allowed, remaining, resetSeconds = windowSeconds } = await rateLimit.take(rateLimit.clientOf(c));
    if (allowed) await next();
    else c.res = sendProblem(c, 429, `At most ${quota} requests in ${windowSeconds} seconds. Wait a little.`);
    c.header('RateLimit-Policy', `"default";q=${quota};w=${windowSeconds}`);
    if (remaining !== undefined) c.header('RateLimit', `"default";r=${remaining};t=${resetSeconds}`);
    if (!allowed) c.header('Retry-After', String(resetSeconds));
  };
  return middleware;
}
