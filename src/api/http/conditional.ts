import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context, MiddlewareHandler } from 'hono';
import type { IsoDate } from '../../domain/date.ts';
import type { Versions } from '../../domain/listing.ts';
import type { AppDeps } from '../deps.ts';
import { wantsCsv } from './csv/wantsCsv.ts';
import type { RequestState } from './router.ts';

const FRESH = 'public, max-age=300';
/** Not immutable: an accepted correction of the evidence changes past answers too. */
const SETTLED = 'public, max-age=86400';

/**
 * Answers a GET whose `If-None-Match` holds with 304 before the route runs: all it reads is which versions are
 * served. Other good answers get their tag, how long they may be kept, and what they vary by.
 *
 * The tag is strong. Compressing an answer weakens it (`W/`), as it must: the bytes are others. If-None-Match
 * compares weakly (RFC 9110 §13.1.2), so either form is recognised, and a 304 gives back the form it was asked with.
 * A route that sets Cache-Control itself is left alone.
 */
export function conditional({ today, release }: Pick<AppDeps, 'today' | 'release'>) {
  const middleware: MiddlewareHandler<RequestState> = async (c, next) => {
    const versions = c.req.method === 'GET' ? c.get('versions') : undefined;
    if (versions === undefined) return next();
    const tag = entityTag(c, versions, today(), release);
    const known = matchingTag(c.req.header('If-None-Match'), tag);
    const caching = { 'Cache-Control': cacheControl(c, versions), Vary: 'Accept, Accept-Encoding' };
    if (known !== undefined) return c.body(null, 304, { ...caching, ETag: known });
    await next();
    if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return;
    if (isOfAny(c.req.header('If-None-Match'))) {
      c.res = undefined;
      c.res = c.body(null, 304, { ...caching, ETag: tag });
      return;
    }
    c.header('ETag', tag);
    for (const [name, value] of Object.entries(caching)) c.header(name, value);
  };
  return middleware;
}

/** A hash of all that an answer depends on. */
function entityTag(
  c: Context,
  { dataVersion, modelVersion, scoredOn }: Versions,
  today: IsoDate,
  release = '',
): string {
  const url = new URL(c.req.url);
  url.searchParams.delete('format');
  url.searchParams.sort();
  const parts = [
    release,
    modelVersion,
    dataVersion,
    isSettled(c, scoredOn) ? '' : `${scoredOn} ${today}`,
    wantsCsv(c) ? 'csv' : 'json',
    url.pathname,
    url.searchParams.toString(),
  ];
  return `"${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))).subarray(0, 12))}"`;
}

/** Whether the day asked for lies in a month that is over: neither the clock nor rescoring can change the answer. */
function isSettled(c: Context, scoredOn: IsoDate): boolean {
  const asOf = c.req.query('asOf');
  return asOf !== undefined && asOf.slice(0, 7) < scoredOn.slice(0, 7);
}

function cacheControl(c: Context, { scoredOn }: Versions): string {
  return isSettled(c, scoredOn) && c.req.query('model') !== undefined ? SETTLED : FRESH;
}

/** Whether an If-None-Match is met by whatever exists. */
export const isOfAny = (ifNoneMatch: string | null | undefined): boolean => ifNoneMatch?.trim() === '*';

/** The tag among those of an If-None-Match that is, strong or weak, the same as this one; in the form it was asked with. */
export function matchingTag(ifNoneMatch: string | null | undefined, tag: string): string | undefined {
  const listed = ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g);
  return listed?.find((each) => each.replace('W/', '') === tag.replace('W/', ''));
}
