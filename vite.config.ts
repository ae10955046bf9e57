import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The font is needed by the first paint, so the page asks for it before the stylesheet does. */
const preloadsFont = (): Plugin => ({
  name: 'preloads-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const fonts = Object.keys(bundle ?? {}).filter((name) => name.endsWith('.woff2'));
      return fonts.map((name) => ({
        tag: 'link',
        attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: true },
        injectTo: 'head-prepend' as const,
      }));
    },
  },
});

/** Builds the dashboard of src/web into public/, beside what else is served as files. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  publicDir: 'static',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [preloadsFont()],
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/docs', '/openapi.json'].map((path) => [path, 'http://localhost:8787']),
    ),
  },
  build: {
    outDir: '../../public',
    emptyOutDir: false,
    target: 'es2023',
    // One stylesheet: a page never appears before its style.
    cssCodeSplit: false,
    // The page's policy forbids data: fonts and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A page is three files: with one for each part that pages share, a browser's six connections to a host
          // make it wait for one round trip after another.
          groups: [
            { name: 'index', tags: ['$initial'], priority: 1 },
            { name: 'parts', test: /src[\\/]web[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
