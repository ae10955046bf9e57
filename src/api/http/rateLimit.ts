import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimit } from '../deps.ts';
import { sendProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/**
 * Counts each request of a client and refuses those past the quota with 429. The header fields are those of
 * draft-ietf-httpapi-ratelimit-headers-10; `RateLimit` is left out when the limiter does not know what is left.
 */
export function rateLimited(rateLimit: RateLimit | undefined, isExempt: (c: Context) => boolean) {
  const middleware: MiddlewareHandler<RequestState> = async (c, next) => {
    if (rateLimit === undefined || isExempt(c)) return next();
    const { quota, windowSeconds } = rateLimit;
    const { allowed, remaining, resetSeconds = windowSeconds } = await rateLimit.take(rateLimit.clientOf(c));
    const headers = {
      'ratelimit-policy': `"default";q=${quota};w=${windowSeconds}`,
      ...(remaining === undefined ? {} : { ratelimit: `"default";r=${remaining};t=${resetSeconds}` }),
    };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.set('ownHeaders', headers);
    if (allowed) return next();
    c.header('Retry-After', String(resetSeconds));
    return sendProblem(c, 429, `At most ${quota} requests in ${windowSeconds} seconds. Wait a little.`);
  };
  return middleware;
}
