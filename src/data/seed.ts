import type { Dataset } from '../domain/dataset.ts';
import type { Db } from './db.ts';
import { readState, writeState } from './installation.ts';
import { seedStatements } from './seedStatements.ts';

/** Raised when the rows made of the same evidence change, so that installations seed it again. */
const ROW_FORMAT = 1;

/**
 * Puts the shipped evidence into the database in place of what was shipped before; accepted submissions stay.
 * Does nothing when this very evidence is already there. A seeding that was cut off leaves `versions()`
 * undefined and is done again by the next call. Stored scores stay but count as stale until replaced.
 * Resolves to whether it wrote. Throws when the evidence contradicts itself (a reference to nothing).
 */
export async function seed(db: Db, dataset: Dataset, dataVersion: string): Promise<boolean> {
  const seededFrom = `${dataVersion}/${ROW_FORMAT}`;
  const state = await readState(db);
  if (state.seedState === 'complete' && state.seededFrom === seededFrom) return false;
  const compilation = JSON.stringify(dataset.compilation);
  await db.load([
    writeState(db, { seedState: 'seeding', scoredOn: undefined }),
    ...seedStatements(db, dataset),
    writeState(db, { dataVersion, seededFrom, compilation, seedState: 'complete' }),
  ]);
  return true;
}
