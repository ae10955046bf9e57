import { expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../src/web/paths.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';

/** What the platform serves beside the worker, and what it must leave to the worker. */
export function assetsPart(running: () => RunningWorker): void {
  it('serves the files of the reference page, which the worker makes', async () => {
    const page = await running().request('/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('/docs/swagger-ui-bundle.js');
    const script = await running().request('/docs/swagger-ui-bundle.js');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await script.text()).length).toBeGreaterThan(100_000);
  });

  it.each(PAGE_PATHS)('serves the shell of the dashboard at %s', async (path) => {
    const response = await running().request(path.replace('*', 'upbit'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await response.text()).toContain('<title>Heistcast');
  });

  it('serves the badge to pages of any host', async () => {
    const { headers, status } = await running().request('/badge.js');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('serves every file that the shell names', async () => {
    const shell = await (await running().request('/')).text();
    const files = [...shell.matchAll(/(?:src|href)="(\/[^"?]+\.\w+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(1);
    const answers = await Promise.all(files.map((path) => running().request(path)));
    expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
    expect(answers.filter((each) => each.headers.get('content-type')?.includes('html'))).toEqual([]);
  });

  it.each(['/v1/nothing', '/taxii2/nothing', '/no-such-page', '/v1/exchanges/nope'])(
    'a browser that navigates to %s gets the problem, not the shell',
    async (path) => {
      const headers = { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' };
      const response = await running().request(path, { headers });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    },
  );
}
