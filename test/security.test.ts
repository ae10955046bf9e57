import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DASHBOARD_HEADERS } from '../src/dashboardHeaders.ts';
import { openService } from './support/service.ts';

const page = readFileSync('docs/security.md', 'utf8');
const policy = readFileSync('SECURITY.md', 'utf8');

/** How many sections each chapter of OWASP ASVS 5.0.0 has, V1 to V17. */
const SECTIONS = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3];

const service = openService();
afterAll(() => service.close());

/** Every section that is named: `V1.2` by itself, by one of its items, or in a range such as `V4.1 to V4.3`. */
function sectionsNamed(): Set<string> {
  const named = new Set<string>();
  for (const [, chapter, first, to] of page.matchAll(/V(\d+)\.(\d+)(?:\.\d+)?(?: to V\d+\.(\d+)(?![.\d]))?/g))
    for (let section = Number(first); section <= Number(to ?? first); section += 1)
      named.add(`V${chapter}.${section}`);
  return named;
}

describe('docs/security.md', () => {
  it('speaks of every section of the standard, and of none that there is not', () => {
    const all = SECTIONS.flatMap((count, index) =>
      Array.from({ length: count }, (_, section) => `V${index + 1}.${section + 1}`),
    );
    expect([...sectionsNamed()].sort()).toEqual(all.sort());
  });

  it('names tests and pages that exist', () => {
    const tests = [...page.matchAll(/\btest\/[\w./]+\.test\.ts/g)].map(([path]) => path);
    expect(tests.length).toBeGreaterThan(60);
    expect([...new Set(tests)].filter((path) => !existsSync(path))).toEqual([]);
    const links = (text: string, from: string) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => join(dirname(from), path));
    const named = [...links(page, 'docs/security.md'), ...links(policy, 'SECURITY.md')];
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('every answer', () => {
  const expected = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };

  it.each([
    '/v1/status',
    '/v1/exchanges/nope',
    '/nowhere',
    '/docs',
    '/openapi.json',
    '/feed.atom',
    '/v1/keys',
  ])('%s tells a browser to be careful with it', async (path) => {
    const { headers } = await service.request(path);
    for (const [name, value] of Object.entries(expected)) expect(headers.get(name), name).toBe(value);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    if (headers.get('content-type')?.startsWith('text/html'))
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('a file of the dashboard does so too', () => {
    const fields = new Headers(DASHBOARD_HEADERS);
    for (const [name, value] of Object.entries(expected)) expect(fields.get(name), name).toBe(value);
    expect(fields.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(fields.get('content-security-policy')).toMatch(
      /^default-src 'none';.*base-uri 'none';.*frame-ancestors 'none'/,
    );
    expect(fields.get('content-security-policy')).not.toContain('unsafe');
  });
});

describe('the dashboard', () => {
  const sources = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join('src/web', name), 'utf8') }));
  const using = (words: RegExp) => sources.filter(({ text }) => words.test(text)).map(({ name }) => name);

  it('writes text as text', () => {
    expect(
      using(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/),
    ).toEqual([]);
  });

  it('keeps a key no longer than the tab, and nothing else but the choice of colours', () => {
    expect(using(/sessionStorage/)).toEqual(['state/session.ts']);
    expect(using(/localStorage/).sort()).toEqual(['state/theme.ts', 'static/theme.js']);
    expect(using(/document\.cookie|indexedDB|postMessage/)).toEqual([]);
  });
});

it('a new installation has no key', async () => {
  expect(await service.keyring.list()).toEqual([]);
});
