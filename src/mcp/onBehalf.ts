import type { AppType } from '../api/app.ts';
import type { RequestState } from '../api/http/router.ts';

/** Who asks, by what key and in which request: what limits, permits and logs look at. */
const PASSED_ON = ['Authorization', 'CF-Connecting-IP', 'X-Forwarded-For'];

/** Asks the API for a path. */
export type Ask = (path: string, init?: { method?: string; body?: string }) => Promise<Response>;

/**
 * Asks the API on behalf of a request that came to it: as the same client, so that it counts towards the same quota,
 * with the same key and under the same request id. Follows the redirect from an alias.
 */
export function onBehalfOf(
  api: Pick<AppType, 'fetch'>,
  { url, headers: came }: Request,
  requestId: string,
  env: RequestState['Bindings'],
): Ask {
  const ask: Ask = async (path, { method = 'GET', body } = {}) => {
    const headers = new Headers({ 'X-Request-Id': requestId });
    for (const name of PASSED_ON) {
      const value = came.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const init = body === undefined ? { method, headers } : { method, headers, body };
    const response = await api.fetch(new Request(new URL(path, url), init), env);
    const slug = response.status === 308 ? response.headers.get('Location') : null;
    return slug === null ? response : ask(slug, { method, ...(body === undefined ? {} : { body }) });
  };
  return ask;
}
