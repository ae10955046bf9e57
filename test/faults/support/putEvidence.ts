import { seed } from '../../../src/data/seed.ts';
import { openSqlite, type SqliteDb } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { today } from '../../../src/installation.ts';
import { model } from '../../../src/model.ts';
import { rescore } from '../../../src/rescore.ts';
import type { Evidence } from './twoEvidences.ts';

/** Seeds evidence and scores it, as an upgrade does. */
export async function putEvidence({ db, allAtOnce }: SqliteDb, evidence: Evidence): Promise<void> {
  await allAtOnce(async () => {
    await seed(db, evidence.dataset, evidence.dataVersion);
    await rescore(createStore(db), model, today());
  });
}

/** The same on a file. */
export async function putEvidenceInto(path: string, evidence: Evidence): Promise<void> {
  const database = openSqlite(path);
  await putEvidence(database, evidence);
  database.close();
}
