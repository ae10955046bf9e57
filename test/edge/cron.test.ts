import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createStore } from '../../src/data/store.ts';
import worker from '../../src/worker.ts';
import { type D1Pool, openD1Pool } from '../support/d1.ts';

let pool: D1Pool;
beforeAll(async () => {
  pool = await openD1Pool(1);
});
afterAll(() => pool.close());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('checks the feeds though the scores cannot be made, and fails with what kept them from it', async () => {
  const { d1, db } = await pool.open();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  const scheduledTime = Date.parse('2026-11-20T00:05:00Z');
  const controller = { scheduledTime, cron: '5 * * * *', noRetry: () => {} };
  const unseeded = 'The database holds no complete evidence: seed it first.';
  await expect(worker.scheduled(controller, { DB: d1, FEEDS: 'defillama' })).rejects.toThrow(unseeded);
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)));
  expect(lines).toMatchObject([
    { message: 'rescoring failed', reason: unseeded },
    { message: 'feed failed', feed: 'defillama' },
  ]);
  expect(await createStore(db).feeds.states(['defillama'])).toMatchObject([{ id: 'defillama', failures: 1 }]);
});
