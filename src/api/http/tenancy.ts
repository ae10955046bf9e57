import type { Context, MiddlewareHandler } from 'hono';
import type { ApiKey } from '../../domain/apiKey.ts';
import { requireScope } from './authenticate.ts';
import { HttpProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/**
 * Lets only an exchange's own key with the scope `private` through to a route on `{id}`. Throws a 401 without a key and
 * the same 403 for every other exchange, whether there is one of that id or not.
 */
export const needsOwnExchange = (): MiddlewareHandler<RequestState> => async (c, next) => {
  const key = requireScope(c, 'private');
  if (key.exchange === undefined || key.exchange !== c.req.param('id'))
    throw new HttpProblem(403, 'This takes a key of that very exchange.');
  await next();
};

/** The key of a request that files or reviews: a reviewer sees all, others what they filed. */
export const requireReader = (c: Context<RequestState>): ApiKey =>
  c.get('key')?.scopes.includes('review') ? requireScope(c, 'review') : requireScope(c, 'submit');

/** The same before a request is read. */
export const needsReader = (): MiddlewareHandler<RequestState> => async (c, next) => {
  requireReader(c);
  await next();
};
