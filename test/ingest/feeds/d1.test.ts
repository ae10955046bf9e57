import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createD1Db } from '../../../src/data/d1.ts';
import { dataVersionOf } from '../../../src/data/dataVersion.ts';
import { seed } from '../../../src/data/seed.ts';
import { createStore } from '../../../src/data/store.ts';
import { defiLlamaHacks } from '../../../src/ingest/feeds/defiLlamaHacks.ts';
import { today } from '../../../src/installation.ts';
import { model } from '../../../src/model.ts';
import { pollFeeds } from '../../../src/pollFeeds.ts';
import { rescore } from '../../../src/rescore.ts';
import { countingD1 } from '../../support/countingD1.ts';
import { type D1Pool, openD1Pool } from '../../support/d1.ts';
import { realDataset } from '../../support/dataset.ts';
import type { TestDatabase } from '../../support/sqlite.ts';
import { describeIntake } from './contract.ts';
import { document, openFeedServer } from './feedServer.ts';
import { hack } from './hacks.ts';

/** https://developers.cloudflare.com/d1/platform/limits/ */
const MOST_STATEMENTS_AN_INVOCATION = 1000;

let pool: D1Pool;
beforeAll(async () => {
  pool = await openD1Pool(2);
});
afterAll(() => pool.close());

async function openSeeded(): Promise<TestDatabase & { d1: D1Database }> {
  const database = await pool.open();
  const dataset = realDataset();
  await seed(database.db, dataset, await dataVersionOf(dataset));
  return database;
}

describeIntake('D1', openSeeded);

it('asks no more of D1 in one check than an invocation may', async () => {
  const { d1, db } = await openSeeded();
  await rescore(createStore(db), model, today());
  const venues = realDataset().exchanges.slice(0, 200);
  const entries = venues.map(({ name }) => hack('2026-11-02', name, { targetType: 'CEX' }));
  const server = await openFeedServer();
  server.answer(document(JSON.stringify(entries), '"1"'));
  const counting = countingD1(d1);
  const store = createStore(createD1Db(counting.d1));
  const feeds = [{ ...defiLlamaHacks, url: server.url }];
  await pollFeeds({ ...{ store, model, feeds, fetch, today }, nowMs: Date.now, log: () => {} });
  await server.close();
  const { total } = await store.submissions.list({ filedBy: 'feed:defillama', limit: 1, offset: 0 });
  expect(total).toBeGreaterThan(0);
  expect(counting.traffic.statements.length).toBeGreaterThan(total);
  expect(counting.traffic.statements.length).toBeLessThan(MOST_STATEMENTS_AN_INVOCATION);
}, 120_000);
