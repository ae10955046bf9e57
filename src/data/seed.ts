import { sql } from 'drizzle-orm';
import type { Dataset } from '../domain/dataset.ts';
import { dataVersionWith } from './dataVersion.ts';
import type { Db, Statement } from './db.ts';
import { readState, refuseUnless, writeState } from './installation.ts';
import { readLogHead } from './log.ts';
import { seedStatements } from './seedStatements.ts';
import { readEffects } from './submissions.ts';
import { newestSeqSql } from './writing/commitStatements.ts';

/** Raised when the rows made of the same evidence change, so that installations seed it again. */
const ROW_FORMAT = 2;

/**
 * Puts the shipped evidence into the database in place of what was shipped before; accepted submissions stay.
 * Does nothing when this very evidence is already there. A seeding that was cut off leaves `versions()`
 * undefined and is done again by the next call. Stored scores stay but count as stale until replaced.
 * `fingerprint` tells the files it was read from, for `isSeededFrom`.
 * Resolves to whether it wrote. Throws when the evidence contradicts itself (a reference to nothing).
 */
export async function seed(
  db: Db,
  dataset: Dataset,
  dataVersion: string,
  fingerprint?: string,
): Promise<boolean> {
  const seededFrom = `${dataVersion}/${ROW_FORMAT}`;
  const state = await readState(db);
  const seededFiles = fingerprint && `${fingerprint}/${ROW_FORMAT}`;
  if (state.seedState === 'complete' && state.seededFrom === seededFrom) {
    if (seededFiles !== undefined) await db.atomically(writeState(db, { seededFiles }));
    return false;
  }
  const compilation = JSON.stringify(dataset.compilation);
  const evidence = seedStatements(db, dataset);
  await whileNothingIsCommitted(db, async (nothingCommitted) => {
    const versions = {
      shippedVersion: dataVersion,
      dataVersion: await dataVersionWith(dataVersion, await readEffects(db)),
    };
    await db.load([
      [nothingCommitted, ...writeState(db, { seedState: 'seeding', served: undefined })],
      ...evidence,
      writeState(db, {
        ...{ ...versions, seededFrom, seededFiles, compilation },
        served: undefined,
        seedState: 'complete',
      }),
    ]);
  });
  return true;
}

/**
 * Does `work` again while another process commits between its reads and the first of its writes, which is to be with
 * the statement it is given. Once that mark of a seeding is set no commit is taken.
 */
async function whileNothingIsCommitted(db: Db, work: (nothingCommitted: Statement) => Promise<void>) {
  for (;;) {
    const seq = await newestSeq(db);
    try {
      return await work(refuseUnless(db, sql`${newestSeqSql} = ${seq}`));
    } catch (error) {
      if ((await newestSeq(db)) === seq) throw error;
    }
  }
}

const newestSeq = async (db: Db): Promise<number> => (await readLogHead(db))?.seq ?? 0;

/** Whether the files of this fingerprint were the last to be seeded completely, so that they need not be read. */
export async function isSeededFrom(db: Db, fingerprint: string): Promise<boolean> {
  const { seedState, seededFiles } = await readState(db);
  return seedState === 'complete' && seededFiles === `${fingerprint}/${ROW_FORMAT}`;
}
