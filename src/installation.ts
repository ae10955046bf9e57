import { fileURLToPath } from 'node:url';
import type { Log } from './api/deps.ts';
import { dataVersionOf } from './data/dataVersion.ts';
import type { Db } from './data/db.ts';
import { isSeededFrom, seed } from './data/seed.ts';
import { openSqlite } from './data/sqlite.ts';
import { createStore, type Store } from './data/store.ts';
import { type IsoDate, toIsoDate } from './domain/date.ts';
import { fingerprint } from './ingest/fingerprint.ts';
import { readDataset } from './ingest/readDataset.ts';
import { model } from './model.ts';
import { reasonOf } from './reasonOf.ts';
import { rescore } from './rescore.ts';

const DATASET = fileURLToPath(new URL('../dataset/', import.meta.url));

/** While it waits for a lock, a server answers nobody. */
const MOST_WAIT_MS = 1000;

/** A database file that is migrated, seeded with the shipped evidence and scored for today. */
export interface Installation {
  store: Store;
  /** Reads the file anew. Throws when it is gone, cannot be read or is damaged. */
  check(): void;
  close(): void;
}

export const today = (): IsoDate => toIsoDate(Date.now());

/**
 * Opens the file at `path`, creating it when missing, and brings it up to date. Throws an Error that names the
 * file and the reason when it cannot, and leaves it as it was. Others that serve the file go on until it is done.
 */
export async function openInstallation(path: string, log: Log): Promise<Installation> {
  const startedMs = performance.now();
  const { db, allAtOnce, check, waitForLocks, close } = await naming(path, 'opened', async () =>
    openSqlite(path),
  );
  const store = createStore(db);
  const bringUpToDate = async () => ({
    seeded: await seedShipped(db),
    scored: await rescore(store, model, today()),
  });
  try {
    const done = await naming(path, 'brought up to date', () => allAtOnce(bringUpToDate));
    const tookMs = Math.round(performance.now() - startedMs);
    log('info', 'database ready', { path, ...(await store.versions()), ...done, tookMs });
  } catch (error) {
    close();
    throw error;
  }
  waitForLocks(MOST_WAIT_MS);
  return { store, check, close };
}

/** Puts the shipped evidence in, unless these very files are there. Resolves to whether it wrote. */
async function seedShipped(db: Db): Promise<boolean> {
  const files = fingerprint(DATASET);
  if (await isSeededFrom(db, files)) return false;
  const dataset = readDataset(DATASET);
  return await seed(db, dataset, await dataVersionOf(dataset), files);
}

/** Names the file in whatever goes wrong. */
async function naming<Result>(path: string, done: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`The database ${path} cannot be ${done}: ${reasonOf(error)}.`, { cause: error });
  }
}
