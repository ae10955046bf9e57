import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startProduct } from '../../bench/http/startServer.ts';
import { createD1Db } from '../../src/data/d1.ts';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore, type Store } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { openBuiltWorker } from './builtWorker.ts';

/** A running installation with the dashboard. */
export interface Site {
  /** Without a slash at its end. */
  origin: string;
  keys: SiteKeys;
  close(): Promise<void>;
}

/** Tokens of keys in force, by what they allow. */
export type SiteKeys = Record<'submit' | 'review' | 'private', string>;

/** Makes a key of each scope. */
async function makeKeys(store: Store): Promise<SiteKeys> {
  const { keyring } = depsOn(store);
  const made = async (scope: keyof SiteKeys) =>
    (await keyring.create({ name: `A ${scope} key`, scopes: [scope], ...ofVenue(scope) }, 'console')).token;
  return {
    submit: await made('submit'),
    review: await made('review'),
    private: await made('private'),
  };
}

const ofVenue = (scope: keyof SiteKeys) => (scope === 'private' ? { exchange: 'upbit' } : {});

/** `npm start` on a copy of the seeded database, in a process of its own. The dashboard must have been built. */
export async function openNodeSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-site-'));
  const path = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), path);
  const { db, close: closeDatabase } = openSqlite(path);
  const keys = await makeKeys(createStore(db));
  closeDatabase();
  const { url, stop } = await startProduct(path);
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true });
  };
  return { origin: url, keys, close };
}

/** The built worker in workerd, with the dashboard's files as its assets, seeded and scored. Builds the dashboard. */
export async function openEdgeSite(): Promise<Site> {
  const { d1, origin, close } = await openBuiltWorker();
  const db = createD1Db(d1);
  const dataset = readDataset('dataset');
  await seed(db, dataset, await dataVersionOf(dataset));
  const store = createStore(db);
  await rescore(store, model, today());
  return { origin: origin.origin, keys: await makeKeys(store), close };
}
