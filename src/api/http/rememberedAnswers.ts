import type { Context, MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import type { IsoDate } from '../../domain/date.ts';
import { matchingTag } from './conditional.ts';
import type { RequestState } from './router.ts';

const MOST_BYTES = 32_000_000;
const MOST_BYTES_EACH = 1_000_000;

/** An answer as it was sent, and what it was made from. */
interface Remembered {
  servedFrom: string;
  tag: string;
  headers: Record<string, string>;
  /** The header fields of a 304. */
  unchanged: Record<string, string>;
  /** Text that is not compressed stays text: Node's server sends it in one piece with the header. */
  body: string | Uint8Array<ArrayBuffer>;
}

/**
 * Gives the answer to a GET again, or 304, for as long as the same versions are served on the same day. Only
 * good answers with an ETag are remembered, and nothing that came with a key: it may be for its holder alone.
 * Stands behind `atOneVersion`, which reads the versions.
 */
export function rememberedAnswers(today: () => IsoDate): MiddlewareHandler<RequestState> {
  const answers = new LRUCache<string, Remembered>({
    maxSize: MOST_BYTES,
    maxEntrySize: MOST_BYTES_EACH,
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + 1000,
  });
  return async (c, next) => {
    const versions = c.get('versions');
    if (versions === undefined || c.req.method !== 'GET' || c.req.header('Authorization') !== undefined)
      return next();
    const servedFrom = `${versions.dataVersion} ${versions.modelVersion} ${versions.scoredOn} ${today()}`;
    const key = `${c.req.url} ${c.req.header('Accept') ?? ''} ${c.req.header('Accept-Encoding') ?? ''}`;
    const known = answers.get(key);
    if (known?.servedFrom === servedFrom) {
      c.set('answeredFrom', versions);
      return answerAgain(c, known);
    }
    await next();
    const tag = c.res.status === 200 ? c.res.headers.get('ETag') : null;
    if (tag === null) return;
    const headers = Object.fromEntries(c.res.headers);
    const body =
      'content-encoding' in headers ? new Uint8Array(await c.res.arrayBuffer()) : await c.res.text();
    answers.set(key, { servedFrom, tag, headers, unchanged: withoutBody(headers), body });
    c.res = undefined;
    c.res = new Response(body, { headers });
  };
}

const OF_THE_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

const withoutBody = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_BODY.has(name)));

/** Not made by `c.body`: whole and with plain header fields, it is what Node's server sends without another copy. */
function answerAgain(c: Context<RequestState>, { tag, headers, unchanged, body }: Remembered): Response {
  const own = { ...c.get('ownHeaders'), 'x-request-id': c.get('requestId') };
  const known = matchingTag(c, tag);
  return known === undefined
    ? new Response(body, { headers: { ...headers, ...own } })
    : new Response(null, { status: 304, headers: { ...unchanged, ...own, etag: known } });
}
