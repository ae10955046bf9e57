import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';

const YES = ["'self'"];

/** A year, as OWASP ASVS 5.0 asks for (V3.4.1). Browsers heed it only when it comes over HTTPS. */
const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

const SECURED = Object.entries({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': HTTPS_ONLY,
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
    strictTransportSecurity: HTTPS_ONLY,
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

const EXPOSED = [
  'ETag',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-D1-Bookmark',
  'X-Request-Id',
  'X-TAXII-Date-Added-First',
  'X-TAXII-Date-Added-Last',
];

/**
 * Any page may read, and write with a key that it was given: no browser adds one by itself, as it would a cookie, so a
 * page of another site can do no more than its user could with a command.
 */
export function openToPages(): MiddlewareHandler {
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    allowHeaders: [
      'Accept',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Mcp-Method',
      'Mcp-Name',
      'MCP-Protocol-Version',
      'Mcp-Session-Id',
      'X-D1-Bookmark',
      'X-Request-Id',
    ],
    maxAge: 86_400,
  });
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', EXPOSED.join(','));
    await next();
  };
}
