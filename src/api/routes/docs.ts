import { Hono } from 'hono';
import type { AppDeps, ViewerFile } from '../deps.ts';
import { securedPage } from '../http/browserSafety.ts';

const TYPES: Record<ViewerFile, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
const DAY = 'public, max-age=86400';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heistcast API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<main id="reference"><noscript>The reference needs JavaScript; the same is in <a href="/openapi.json">openapi.json</a>.</noscript></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
});
`;

/** GET /docs: the reference page and the viewer's files. It asks no other host for anything. */
export function docsRoutes({ viewerFile }: Pick<AppDeps, 'viewerFile'>) {
  const router = new Hono()
    .get('/', (c) => c.redirect('/docs', 302))
    .get('/docs', securedPage(), (c) => c.html(PAGE))
    .get('/docs/start.js', (c) =>
      c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': DAY }),
    );
  if (viewerFile === undefined) return router;
  for (const name of Object.keys(TYPES) as ViewerFile[]) {
    router.get(`/docs/${name}`, async (c) =>
      c.body(await viewerFile(name), 200, { 'Content-Type': TYPES[name], 'Cache-Control': DAY }),
    );
  }
  return router;
}
