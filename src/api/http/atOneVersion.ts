import type { MiddlewareHandler } from 'hono';
import { cloneRawRequest } from 'hono/request';
import type { Store } from '../deps.ts';
import { HttpProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/** Scores change a few times a day: more than one change within a request is a fault. */
const MOST_TIMES = 10;

/**
 * Reads which publication is served and, after the answer was made, whether it still is: if not, what was read
 * may be of two, and the request is answered `again` from the start. Needs no transaction, which D1 has not.
 * Throws a 503 when that does not end.
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
    const times = (env.again?.times ?? 0) + 1;
    if (times > MOST_TIMES) throw new HttpProblem(503, 'The evidence changes again and again; try later.');
    const requestId = c.get('requestId');
    const answer = await again(await cloneRawRequest(c.req), { ...env, again: { requestId, times } });
    const limits = [...c.res.headers].filter(([name]) => name.startsWith('ratelimit'));
    c.res = undefined;
    c.res = answer;
    for (const [name, value] of limits) c.header(name, value);
  };
}
