import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimit, Taken } from '../deps.ts';
import { sendProblem } from './problem.ts';

/** Counts each request of a client and refuses those past the quota with 429. */
export function rateLimited(rateLimit: RateLimit | undefined, isExempt: (c: Context) => boolean) {
  const middleware: MiddlewareHandler = async (c, next) => {
    if (rateLimit === undefined || isExempt(c)) return next();
    const { quota, windowSeconds } = rateLimit;
    const taken = await rateLimit.take(rateLimit.clientOf(c.req.raw, c.env));
    for (const [name, value] of Object.entries(limitFields(rateLimit, taken))) c.header(name, value);
    if (taken.allowed) return next();
    c.header('Retry-After', String(taken.resetSeconds ?? windowSeconds));
    return sendProblem(c, 429, `At most ${quota} requests in ${windowSeconds} seconds. Wait a little.`);
  };
  return middleware;
}

/**
 * The header fields of draft-ietf-httpapi-ratelimit-headers-10; `RateLimit` is left out when the limiter does not
 * know what is left.
 */
export function limitFields(
  { quota, windowSeconds }: Pick<RateLimit, 'quota' | 'windowSeconds'>,
  { remaining, resetSeconds = windowSeconds }: Taken,
): Record<string, string> {
  const policy = { 'ratelimit-policy': `"default";q=${quota};w=${windowSeconds}` };
  return remaining === undefined
    ? policy
    : { ...policy, ratelimit: `"default";r=${remaining};t=${resetSeconds}` };
}
