import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Unstable_DevWorker, unstable_dev } from 'wrangler';

let worker: Unstable_DevWorker;
let folder: string;
beforeAll(async () => {
  Object.assign(process.env, { CI: '1', WRANGLER_SEND_METRICS: 'false' });
  folder = mkdtempSync(join(tmpdir(), 'heistcast-worker-'));
  worker = await unstable_dev('src/worker.ts', {
    config: 'wrangler.toml',
    local: true,
    persistTo: folder,
    logLevel: 'none',
    experimental: { disableExperimentalWarning: true },
  });
}, 120_000);
afterAll(async () => {
  await worker.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built worker in workerd', () => {
  it('lives', async () => {
    const response = await worker.fetch('/healthz');
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('sends a large answer compressed once, not twice', async () => {
    const response = await worker.fetch('/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(((await response.json()) as { openapi: string }).openapi).toBe('3.1.0');
  });

  it('says that an unseeded database is not ready', async () => {
    const response = await worker.fetch('/v1/status');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.status).toBeGreaterThanOrEqual(500);
  });
});
