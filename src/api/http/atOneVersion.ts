import type { MiddlewareHandler } from 'hono';
import { cloneRawRequest } from 'hono/request';
import type { Store } from '../deps.ts';
import type { RequestState } from './router.ts';

/**
 * Reads which publication is served and, after the answer was made, whether it still is: if not, what was read
 * may be of two, and the request is answered `again` from the start. Needs no transaction, which D1 has not.
 */
export function atOneVersion(
  store: Pick<Store, 'versions'>,
  again: (request: Request, env: RequestState['Bindings']) => Response | Promise<Response>,
): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const { handed, ...env } = c.env ?? {};
    const before = handed?.versions ?? (await store.versions());
    c.set('versions', before);
    await next();
    if (c.res.status === 304) return;
    const after = c.get('answeredFrom') ?? (await store.versions());
    if (before?.publication === after?.publication) {
      if (handed !== undefined) handed.isOfThem = true;
      return;
    }
    const answer = await again(await cloneRawRequest(c.req), env);
    c.res = undefined;
    c.res = answer;
  };
}
