import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDashboardFiles } from '../../scripts/dashboardFiles.ts';
import { withDashboard } from '../../src/dashboard.ts';
import { DASHBOARD_HEADERS } from '../../src/dashboardHeaders.ts';
import { openService, type TestService } from '../support/service.ts';

const ENTRY_BYTES = 40 * 1024;
const ALL_BYTES = 250 * 1024;

let folder: string;
let service: TestService;
let site: ReturnType<typeof withDashboard>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heistcast-web-'));
  service = openService();
  await buildDashboardFiles(folder);
  site = withDashboard({ fetch: (request) => service.request(request.url, request) }, folder);
});
afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');

describe('the built dashboard', () => {
  it('answers every page with a shell that forbids inline code and other hosts, and whose files exist', async () => {
    for (const path of ['/', '/exchanges', '/exchanges/bybit', '/compare?codes=KR,JP', '/method']) {
      const page = await site.request(path);
      expect(page.status, path).toBe(200);
      for (const [name, value] of Object.entries(DASHBOARD_HEADERS))
        expect(page.headers.get(name), name).toBe(value);
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
      const html = await page.text();
      expect(html).not.toMatch(/https?:\/\/|<style|<script>|style="|\son\w+="/);
      for (const file of filesOf(html).filter((name) => name.includes('.')))
        expect((await site.request(file)).status, file).toBe(200);
    }
  });

  it('sends named-by-content files once and for all, compressed', async () => {
    const html = await (await site.request('/')).text();
    const entry = filesOf(html).find((file) => file.endsWith('.js') && file.startsWith('/assets/')) ?? '';
    const answer = await site.request(entry, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    const plain = readFileSync(join(folder, entry));
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer()))).toEqual(plain);
  });

  it('keeps its first view and its whole code small', async () => {
    const html = await (await site.request('/')).text();
    const first = filesOf(html).filter((file) => file.endsWith('.js'));
    const sizeOf = (files: string[]) =>
      files.reduce((sum, file) => sum + readFileSync(join(folder, `${file}.gz`)).length, 0);
    expect(sizeOf(first)).toBeLessThan(ENTRY_BYTES);
    const all = globSync('**/*.js', { cwd: join(folder, 'assets') }).map((file) => `assets/${file}`);
    expect(sizeOf(all)).toBeLessThan(ALL_BYTES);
  });

  it('tells Workers to send the same header fields', () => {
    const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n');
    for (const [name, value] of Object.entries(DASHBOARD_HEADERS))
      expect(lines).toContain(`  ${name}: ${value}`);
  });

  it('leaves everything else to the API', async () => {
    expect((await (await site.request('/v1/status')).json()).data.scoredOn).toMatch(/^\d{4}-/);
    const missing = await site.request('/nothing');
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    expect((await site.request('/assets/none.js')).status).toBe(404);
  });
});

describe('the reference', () => {
  it('is a page whose every file is served here, and that may ask no other host', async () => {
    const page = await site.request('/docs');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/https?:|script-src[^;]*unsafe/);
    expect(html).not.toMatch(/https?:\/\//);
    const files = filesOf(html);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) expect((await site.request(file)).status, file).toBe(200);
    const start = await (await site.request('/docs/start.js')).text();
    expect(start).toContain("url: '/openapi.json'");
    expect(start).not.toMatch(/https?:\/\//);
  });
});

describe('a dashboard that was not built', () => {
  it('says how to build it, and the API answers', async () => {
    const bare = withDashboard(
      { fetch: (request) => service.request(request.url, request) },
      join(folder, 'none'),
    );
    const page = await bare.request('/');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build:web');
    expect((await bare.request('/v1/status')).status).toBe(200);
  });
});
