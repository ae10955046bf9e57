import type { Context, MiddlewareHandler } from 'hono';
import type { ApiKey, Scope } from '../../domain/apiKey.ts';
import type { Keyring } from '../deps.ts';
import { HttpProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/** Whether the process and its database are well is told to anyone, and asks for nothing from the database. */
const PROBES: readonly string[] = ['/healthz', '/readyz'];

/** What describes the software. It holds none of the evidence. */
const DESCRIPTIONS: readonly string[] = ['/docs', '/docs/start.js', '/openapi.json', '/llms.txt'];

const OPEN = new Set([...PROBES, ...DESCRIPTIONS]);

/** Finds whose key a request came with (RFC 6750 §2.1), without judging: rate limits come first. */
export function identified(keyring: Pick<Keyring, 'holderOf'>): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const given = c.req.header('Authorization');
    if (given !== undefined && !PROBES.includes(c.req.path)) {
      const token = /^Bearer +([^ ]+)$/i.exec(given)?.[1];
      const key = token === undefined ? undefined : await keyring.holderOf(token);
      c.set('key', key);
      c.set('hasWrongKey', key === undefined);
    }
    await next();
  };
}

/**
 * Throws a 401 for a request that came with a wrong key and, unless reading is public, for one without a key. Which of
 * malformed, unknown, expired and revoked a key is, is not told. What a key's holder gets is kept by no shared cache.
 */
export function admitted(isPublic: boolean): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    if (c.get('hasWrongKey')) throw challenge(401, 'The key is not valid.', 'Bearer error="invalid_token"');
    const key = c.get('key');
    if (key === undefined && !isPublic && !OPEN.has(c.req.path)) throw keyNeeded();
    await next();
    const caching = key && c.res.headers.get('Cache-Control');
    if (caching?.includes('public')) c.header('Cache-Control', caching.replace('public', 'private'));
  };
}

/** Lets only holders of a key with a scope through to a route, before its body is read. */
export function needsScope(scope: Scope): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    requireScope(c, scope);
    await next();
  };
}

/** The key of a request that needs a scope. Throws a 401 without a key, a 403 for a key without the scope. */
export function requireScope(c: Context<RequestState>, scope: Scope): ApiKey {
  const key = c.get('key');
  if (key === undefined) throw keyNeeded();
  if (key.scopes.includes(scope)) return key;
  const error = `Bearer error="insufficient_scope", scope="${scope}"`;
  throw challenge(403, `This takes a key with the scope "${scope}".`, error);
}

/** Who sends no key is told of no error (RFC 6750 §3.1). */
const keyNeeded = () => challenge(401, 'Send a key as Authorization: Bearer <token>.', 'Bearer');

const challenge = (status: 401 | 403, detail: string, field: string) =>
  new HttpProblem(status, detail, undefined, { 'WWW-Authenticate': field });
