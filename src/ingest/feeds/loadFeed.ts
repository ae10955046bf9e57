import type { Validators } from '../../domain/feedState.ts';
import type { Feed } from './feed.ts';
import { FeedError } from './feedError.ts';
import { limitedText } from './limitedText.ts';
import { retryAfterMs } from './retryAfterMs.ts';

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 10_000_000;

/** How a feed is fetched. */
export interface Fetching extends Validators {
  fetch: typeof globalThis.fetch;
  /** Gives up when it is aborted. */
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  mostBytes?: number | undefined;
}

/** A feed's document, and what makes the next request conditional. */
export interface Loaded extends Validators {
  text: string;
}

/**
 * Fetches a feed's document; `undefined` when it has not changed (304). Throws a FeedError when it cannot: no answer
 * in time, another status, too large, redirected (the address is fixed, and nobody else is asked instead).
 */
export async function loadFeed(
  { url }: Pick<Feed, 'url'>,
  { fetch, etag, lastModified, signal, timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES }: Fetching,
): Promise<Loaded | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const headers = {
    ...{ Accept: 'application/json', 'User-Agent': 'heistcast' },
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
  try {
    const response = await fetch(url, {
      ...{ headers, redirect: 'manual' },
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (response.status === 200)
      return { text: await limitedText(response, mostBytes), ...validatorsOf(response) };
    await response.body?.cancel();
    if (response.status === 304) return undefined;
    const wish = retryAfterMs(response.headers.get('Retry-After'), Date.now());
    throw new FeedError(`it answers ${response.status}`, { retryAfterMs: wish });
  } catch (error) {
    if (timeout.aborted)
      throw new FeedError(`it has not answered in ${timeoutMs / 1000} s`, { cause: error });
    throw error;
  }
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('ETag'), headers.get('Last-Modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}
