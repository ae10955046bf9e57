import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';
import {
  CACHE_AN_HOUR,
  CACHE_CHECKED,
  CACHE_FOREVER,
  DASHBOARD_HEADERS,
  EMBEDDED_FILE,
  EMBEDDED_HEADERS,
  HASHED_FILES,
} from './dashboardHeaders.ts';
import { PAGE_PATHS } from './web/paths.ts';

const BUILT = fileURLToPath(new URL('../public', import.meta.url));

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Heistcast</title>
<h1>The dashboard is not built</h1>
<p>Run <code>npm run build:web</code>, then load this page again. The API is served: see <a href="/openapi.json">openapi.json</a>.</p>
</html>
`;

/** Files that keep their names, so a browser asks each time whether they changed. */
const NAMED_FILES = ['/theme.js', '/favicon.svg', '/docs/*'];

interface Served {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/**
 * Puts the dashboard's pages and files in front of the API, which answers everything else.
 *
 * @param folder where the dashboard was built; its pages say how to build it when it was not
 */
export function withDashboard(api: Served, folder: string = BUILT): Hono<{ Bindings: object }> {
  const site = new Hono<{ Bindings: object }>();
  if (existsSync(folder)) {
    site.get(HASHED_FILES, filesOf({ root: folder }, CACHE_FOREVER));
    site.get(EMBEDDED_FILE, filesOf({ root: folder }, CACHE_AN_HOUR, EMBEDDED_HEADERS));
    for (const path of NAMED_FILES) site.get(path, filesOf({ root: folder }, CACHE_CHECKED));
  }
  const shell = filesOf({ path: join(folder, 'index.html') }, CACHE_CHECKED);
  for (const path of PAGE_PATHS) {
    site.get(path, shell, (c) =>
      c.html(NOT_BUILT, 503, { ...DASHBOARD_HEADERS, 'Cache-Control': 'no-store' }),
    );
  }
  site.all('*', (c) => api.fetch(c.req.raw, c.env));
  const ofPages = site.fetch;
  // Most requests are for the API: they go past the pages.
  site.fetch = (request, env) =>
    getPath(request).startsWith('/v1/') ? api.fetch(request, env) : ofPages(request, env);
  return site;
}

function filesOf(
  where: { root: string } | { path: string },
  cacheControl: string,
  further: Record<string, string> = {},
): MiddlewareHandler {
  const serve = serveStatic({ ...where, precompressed: true });
  return async (c, next) => {
    const file = await serve(c, async () => {});
    if (!file) return next();
    for (const [name, value] of Object.entries({ ...DASHBOARD_HEADERS, ...further }))
      file.headers.set(name, value);
    file.headers.set('Cache-Control', cacheControl);
    return file;
  };
}
