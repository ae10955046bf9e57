import type { Context, MiddlewareHandler } from 'hono';
import type { AppDeps, Quota, Taken } from '../deps.ts';
import { sendProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/**
 * Counts each request and refuses those past the quota with 429: by key where one in force came with it, from
 * wherever it is used, else by address, so that guesses at a key are counted too.
 */
export function rateLimited(limits: Limits, isExempt: (c: Context) => boolean) {
  const middleware: MiddlewareHandler<RequestState> = async (c, next) => {
    const counted = isExempt(c) || c.env?.again ? undefined : countedAs(c, limits);
    if (counted === undefined) return next();
    const { quota, windowSeconds } = counted.by;
    const taken = await counted.by.take(counted.client);
    for (const [name, value] of Object.entries(limitFields(counted.by, taken))) c.header(name, value);
    if (taken.allowed) return next();
    c.header('Retry-After', String(taken.resetSeconds ?? windowSeconds));
    return sendProblem(c, 429, `At most ${quota} requests in ${windowSeconds} seconds. Wait a little.`);
  };
  return middleware;
}

type Limits = Pick<AppDeps, 'rateLimit' | 'keyRateLimit'>;

function countedAs(
  c: Context<RequestState>,
  { rateLimit, keyRateLimit }: Limits,
): { by: Quota; client: string } | undefined {
  const key = c.get('key');
  if (key !== undefined) return keyRateLimit && { by: keyRateLimit, client: `key:${key.id}` };
  return rateLimit && { by: rateLimit, client: rateLimit.clientOf(c.req.raw, c.env) };
}

/**
 * The header fields of draft-ietf-httpapi-ratelimit-headers-10; `RateLimit` is left out when the limiter does not
 * know what is left.
 */
export function limitFields(
  { quota, windowSeconds }: Pick<Quota, 'quota' | 'windowSeconds'>,
  { remaining, resetSeconds = windowSeconds }: Taken,
): Record<string, string> {
  const policy = { 'ratelimit-policy': `"default";q=${quota};w=${windowSeconds}` };
  return remaining === undefined
    ? policy
    : { ...policy, ratelimit: `"default";r=${remaining};t=${resetSeconds}` };
}
