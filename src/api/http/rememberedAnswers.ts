import type { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { LRUCache } from 'lru-cache';
import type { Served, Versions } from '../../domain/listing.ts';
import type { AppDeps } from '../deps.ts';
import { isOfAny, matchingTag } from './conditional.ts';
import { isOfTheEvidence } from './ofTheEvidence.ts';
import { limitFields } from './rateLimit.ts';
import { requestIdOf } from './requestIdOf.ts';
import type { Handed, RequestState } from './router.ts';

const MOST_BYTES = 32_000_000;
const MOST_BYTES_EACH = 1_000_000;

/** Answers a request in a runtime's environment. */
type Answer = Hono<RequestState>['fetch'];

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
 * Stands before an app and gives its answer to a GET under /v1 again, or 304, for as long as the same versions are
 * served on the same day. Only good answers with an ETag are remembered, and none that came with a key: it may be
 * for its holder alone. What is given again is counted, by address, and logged like any other answer.
 */
export function remembering(
  answer: Answer,
  { store, today, log, rateLimit }: Pick<AppDeps, 'store' | 'today' | 'log' | 'rateLimit'>,
): Answer {
  const answers = new LRUCache<string, Remembered>({
    maxSize: MOST_BYTES,
    maxEntrySize: MOST_BYTES_EACH,
    sizeCalculation: ({ body }, key) => 2 * body.length + 2 * key.length + 1000,
  });

  /** What cannot be read here is read again by the app, which knows how to say so. */
  const versionsOrNone = async (): Promise<Served | undefined> => {
    try {
      return await store.versions();
    } catch {
      return undefined;
    }
  };

  /** The header fields of this answer alone, or `undefined` when the client has asked too often. */
  const ownFields = async (request: Request, env: object | undefined) => {
    const fields = { 'x-request-id': requestIdOf(request.headers) };
    if (rateLimit === undefined) return fields;
    const taken = await rateLimit.take(rateLimit.clientOf(request, env));
    return taken.allowed ? { ...fields, ...limitFields(rateLimit, taken) } : undefined;
  };

  return async (request, env, context) => {
    const startedMs = performance.now();
    const path = getPath(request);
    if (!isForAll(request, path)) return answer(request, env, context);
    const versions = await versionsOrNone();
    const key = `${request.url} ${request.headers.get('Accept')} ${request.headers.get('Accept-Encoding')}`;
    const servedFrom = `${textOf(versions)} ${today()}`;
    const known = answers.get(key);
    const own =
      versions !== undefined && known?.servedFrom === servedFrom ? await ownFields(request, env) : undefined;
    if (known !== undefined && own !== undefined) {
      const again = answerAgain(request, known, own);
      const ms = Math.round((performance.now() - startedMs) * 10) / 10;
      log('info', 'request', {
        method: 'GET',
        path,
        status: again.status,
        ms,
        requestId: own['x-request-id'],
      });
      return again;
    }
    const handed: Handed = { versions, isOfThem: false };
    const made = await answer(request, { ...env, handed }, context);
    const tag = made.status === 200 && handed.isOfThem ? made.headers.get('ETag') : null;
    if (tag === null) return made;
    const remembered = { servedFrom, tag, ...(await readWhole(made)) };
    answers.set(key, remembered);
    return new Response(remembered.body, { headers: remembered.headers });
  };
}

/** Whether an answer may be given again: not to a key's holder, and not to who asks for a new one (RFC 9111 §5.2.1.4). */
const isForAll = ({ method, headers }: Request, path: string): boolean =>
  method === 'GET' &&
  isOfTheEvidence(path) &&
  headers.get('Authorization') === null &&
  headers.get('Cache-Control') !== 'no-cache';

const textOf = (versions: Versions | undefined): string =>
  versions === undefined ? '' : `${versions.dataVersion} ${versions.modelVersion} ${versions.scoredOn}`;

const OF_THE_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

async function readWhole(response: Response): Promise<Pick<Remembered, 'headers' | 'unchanged' | 'body'>> {
  const fields = [...response.headers];
  const isCompressed = response.headers.has('Content-Encoding');
  return {
    headers: Object.fromEntries(fields),
    unchanged: Object.fromEntries(fields.filter(([name]) => !OF_THE_BODY.has(name))),
    body: isCompressed ? new Uint8Array(await response.arrayBuffer()) : await response.text(),
  };
}

function answerAgain(
  request: Request,
  { tag, headers, unchanged, body }: Remembered,
  own: Record<string, string>,
): Response {
  const asked = request.headers.get('If-None-Match');
  const known = isOfAny(asked) ? tag : matchingTag(asked, tag);
  return known === undefined
    ? new Response(body, { headers: { ...headers, ...own } })
    : new Response(null, { status: 304, headers: { ...unchanged, ...own, etag: known } });
}
