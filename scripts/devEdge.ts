import { spawnSync } from 'node:child_process';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { createD1Db } from '../src/data/d1.ts';
import { dataVersionOf } from '../src/data/dataVersion.ts';
import { seed } from '../src/data/seed.ts';
import { createStore } from '../src/data/store.ts';
import { toIsoDate } from '../src/domain/date.ts';
import { readDataset } from '../src/ingest/readDataset.ts';
import { model } from '../src/model.ts';
import { rescore } from '../src/rescore.ts';

// Migrates, seeds and scores the local D1 database, then serves the worker from it.

const wrangler = (...parameters: string[]) => {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' };
  const { status } = spawnSync('wrangler', parameters, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
};

wrangler('d1', 'migrations', 'apply', 'heistcast', '--local');

const proxy = await getPlatformProxy<{ DB: D1Database }>();
const db = createD1Db(proxy.env.DB);
const dataset = readDataset('dataset');
await seed(db, dataset, await dataVersionOf(dataset));
await rescore(createStore(db), model, toIsoDate(Date.now()));
await proxy.dispose();

wrangler('dev', ...process.argv.slice(2));
