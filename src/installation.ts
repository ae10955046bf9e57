import { fileURLToPath } from 'node:url';
import type { Log } from './api/deps.ts';
import { dataVersionOf } from './data/dataVersion.ts';
import { seed } from './data/seed.ts';
import { openSqlite } from './data/sqlite.ts';
import { createStore, type Store } from './data/store.ts';
import { type IsoDate, toIsoDate } from './domain/date.ts';
import { readDataset } from './ingest/readDataset.ts';
import { model } from './model.ts';
import { rescore } from './rescore.ts';

const DATASET = fileURLToPath(new URL('../dataset/', import.meta.url));

/** A database file that is migrated, seeded with the shipped evidence and scored for today. */
export interface Installation {
  store: Store;
  close(): void;
}

export const today = (): IsoDate => toIsoDate(Date.now());

/** Opens the file at `path`, creating it when missing, and brings it up to date. */
export async function openInstallation(path: string, log: Log): Promise<Installation> {
  const { db, close } = openAt(path);
  const store = createStore(db);
  const startedMs = performance.now();
  const dataset = readDataset(DATASET);
  const dataVersion = await dataVersionOf(dataset);
  const seeded = await seed(db, dataset, dataVersion);
  const scored = await rescore(store, model, today());
  const tookMs = Math.round(performance.now() - startedMs);
  log('info', 'database ready', { path, dataVersion, modelVersion: model.version, seeded, scored, tookMs });
  return { store, close };
}

/** Opens the file, naming it in whatever goes wrong. */
function openAt(path: string): ReturnType<typeof openSqlite> {
  try {
    return openSqlite(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database ${path} cannot be opened: ${reason}.`, { cause: error });
  }
}
