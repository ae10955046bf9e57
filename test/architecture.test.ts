import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each part of `src` may import: parts of `src` by name, packages by name. */
const ALLOWED: Record<string, string[]> = {
  domain: ['domain', 'zod'],
  scoring: ['domain', 'scoring', 'ml-regression'],
  data: ['domain', 'data', 'drizzle-orm', 'better-sqlite3', '@cloudflare/workers-types', 'node'],
  ledger: ['domain', 'ledger', '@noble/hashes'],
  desk: [
    'domain',
    'scoring',
    'ledger',
    'desk',
    'src/letOthersIn.ts',
    'src/release.ts',
    'src/rescore.ts',
    'src/scoreAll.ts',
    'zod',
  ],
  ingest: ['domain', 'ingest', 'zod', 'node'],
  api: ['domain', 'scoring', 'api', 'hono', 'zod', '@hono/zod-openapi', '@noble/hashes', 'lru-cache'],
  mcp: ['api', 'mcp', 'src/release.ts', 'hono', 'zod', '@modelcontextprotocol/server'],
  metrics: ['domain', 'api', 'metrics', 'hono', 'node'],
  web: [
    'web',
    'src/client.ts',
    'preact',
    'preact-iso',
    'hono',
    'd3-geo',
    'topojson-client',
    'world-atlas',
    '@fontsource-variable/inter',
  ],
};

/** The files that alone may import something. */
const ONLY: Record<string, string[]> = {
  'ml-regression': ['src/scoring/fit/fitPenalised.ts'],
  'better-sqlite3': ['src/data/sqlite.ts'],
  '@modelcontextprotocol/server': ['src/mcp/answerMcp.ts'],
  '@cloudflare/workers-types': [
    'src/data/d1.ts',
    'src/data/d1Session.ts',
    'src/worker.ts',
    'src/workerApp.ts',
    'src/workerFeeds.ts',
    'src/workerRescore.ts',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join('src', name));

const imports = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'/gm),
  ].map((match) => ({ file, specifier: match[1] ?? match[2] ?? '' })),
);

/** `domain` for a file of src/domain, `src/client.ts` for one directly in src, a package's name for a package. */
function partOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  if (!specifier.startsWith('.')) {
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  }
  const [top, part, ...rest] = normalize(join(dirname(file), specifier)).split('/');
  if (top !== 'src' || part === undefined) return 'outside';
  return rest.length > 0 ? part : `src/${part}`;
}

describe('the arrows between the parts', () => {
  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  for (const [part, allowed] of Object.entries(ALLOWED)) {
    it(`${part} imports ${allowed.join(', ')} and nothing else`, () => {
      const wrong = imports
        .filter(({ file }) => file.startsWith(`src/${part}/`))
        .filter(({ file, specifier }) => !allowed.includes(partOf(file, specifier)));
      expect(wrong).toEqual([]);
    });
  }

  it('a page of the dashboard imports no other page', () => {
    const pageOf = (file: string) => /^src\/web\/pages\/([^/]+)\//.exec(file)?.[1];
    const wrong = imports.filter(({ file, specifier }) => {
      const [from, to] = [pageOf(file), pageOf(normalize(join(dirname(file), specifier)))];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  // App.tsx routes to them; askAhead.ts asks their first questions while their code is still on its way.
  it('what all pages of the dashboard share imports none of them', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        /^src\/web\/(?!pages\/|(?:App\.tsx|askAhead\.ts)$)/.test(file) &&
        normalize(join(dirname(file), specifier)).startsWith('src/web/pages/'),
    );
    expect(wrong).toEqual([]);
  });

  for (const [name, owners] of Object.entries(ONLY)) {
    it(`${name} is imported by ${owners.join(' and ')} alone`, () => {
      const users = imports.filter(({ specifier }) => specifier === name).map(({ file }) => file);
      expect(users.filter((file) => !owners.includes(file))).toEqual([]);
    });
  }

  it('scoring reads no clock, no chance, no environment, and promises nothing', () => {
    const impure =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bconsole\.|\basync\b|\bawait\b|\bPromise\b/;
    const wrong = files.filter(
      (file) => file.startsWith('src/scoring/') && impure.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
