import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';

const YES = ["'self'"];

/** Header fields that keep a browser from doing more with an answer than reading it. */
export const secured = () =>
  secureHeaders({
    crossOriginResourcePolicy: 'cross-origin',
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });

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

/** Any page may read; what changes nothing may be asked by POST too. */
export const openToPages = () =>
  cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    allowHeaders: ['Accept', 'Content-Type', 'If-None-Match', 'X-Request-Id', 'X-D1-Bookmark'],
    exposeHeaders: ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id', 'X-D1-Bookmark'],
    maxAge: 86_400,
  });
