/** Header fields of every file of the dashboard. The page asks its own host only, and runs no inline code or style. */
export const DASHBOARD_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Files named after their content, which never change. */
export const HASHED_FILES = '/assets/*';

/** The badge that a page of any host may load and run. */
export const EMBEDDED_FILE = '/badge.js';
export const EMBEDDED_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

export const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but checked with the server each time. */
export const CACHE_CHECKED = 'no-cache';
/** Asked for by pages that others write: a new one need not reach them at once. */
export const CACHE_AN_HOUR = 'public, max-age=3600';
