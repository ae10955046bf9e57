import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import {
  CACHE_AN_HOUR,
  CACHE_CHECKED,
  CACHE_FOREVER,
  DASHBOARD_HEADERS,
  EMBEDDED_FILE,
  EMBEDDED_HEADERS,
  HASHED_FILES,
} from '../src/dashboardHeaders.ts';

const VIEWER_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js'];
const COMPRESSED = /\.(?:js|css|html|json|svg)$/;

/**
 * Builds everything that is served as a file into `folder`: the dashboard, the badge for other pages, the reference
 * viewer of /docs, each compressed beside itself, and what Workers needs to serve them in the same way.
 */
export async function buildDashboardFiles(folder: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: folder },
    plugins: [removesOldAssets(folder)],
  });
  await buildBadge(folder);
  copyViewer(join(folder, 'docs'));
  writeFileSync(join(folder, '_headers'), headersFile());
  writeFileSync(join(folder, '.assetsignore'), '*.br\n*.gz\n.stamp\n');
  compressAll(folder);
}

/** Removes the assets of the build before, once the new ones are made: a build that fails leaves what was there. */
const removesOldAssets = (folder: string): Plugin => ({
  name: 'removes-old-assets',
  generateBundle: () => rmSync(join(folder, 'assets'), { recursive: true, force: true }),
});

/** One file that keeps its name, since others write it into their pages. */
async function buildBadge(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      reportCompressedSize: false,
      lib: {
        entry: fileURLToPath(new URL('../src/web/badge/badge.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => EMBEDDED_FILE.slice(1),
      },
    },
  });
}

function copyViewer(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of VIEWER_FILES) {
    copyFileSync(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)), join(folder, name));
  }
}

/** The header fields of src/dashboard.ts in the form Workers reads; `!` takes a field of a wider rule away. */
function headersFile(): string {
  const again = (cacheControl: string) => ['! Cache-Control', `Cache-Control: ${cacheControl}`];
  const rules: [path: string, lines: string[]][] = [
    ['/*', linesOf({ ...DASHBOARD_HEADERS, 'Cache-Control': CACHE_CHECKED })],
    [HASHED_FILES, again(CACHE_FOREVER)],
    [EMBEDDED_FILE, [...again(CACHE_AN_HOUR), ...linesOf(EMBEDDED_HEADERS)]],
  ];
  return rules.map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('');
}

const linesOf = (fields: Record<string, string>): string[] =>
  Object.entries(fields).map(([name, value]) => `${name}: ${value}`);

function compressAll(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of names.filter((name) => COMPRESSED.test(name)).map((name) => join(folder, name))) {
    const content = readFileSync(path);
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}
