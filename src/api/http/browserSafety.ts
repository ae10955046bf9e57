import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';

const YES = ["'self'"];

const SECURED = Object.entries({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=15552000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * Header fields that keep a browser from doing more with an answer than reading it (OWASP REST Security Cheat
 * Sheet). Set before the answer is made: hono/secure-headers sets them after, which makes Node's server copy it.
 */
export const secured = (): MiddlewareHandler => async (c, next) => {
  for (const [name, value] of SECURED) c.header(name, value);
  await next();
};

/** The same for a page that shows and tries the API: its own files, and no other host. */
export const securedPage = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: YES,
      styleSrc: [...YES, "'unsafe-inline'"],
      imgSrc: [...YES, 'data:'],
      connectSrc: YES,
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });

const EXPOSED = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-D1-Bookmark', 'X-Request-Id'];

/** Any page may read; what changes nothing may be asked by POST too. */
export function openToPages(): MiddlewareHandler {
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    allowHeaders: ['Accept', 'Content-Type', 'If-None-Match', 'X-D1-Bookmark', 'X-Request-Id'],
    maxAge: 86_400,
  });
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', EXPOSED.join(','));
    await next();
  };
}
