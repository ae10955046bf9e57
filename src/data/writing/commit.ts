import { eq } from 'drizzle-orm';
import { type Commit, OutdatedError } from '../../domain/commit.ts';
import type { Publication } from '../../domain/listing.ts';
import type { Db } from '../db.ts';
import { readState } from '../installation.ts';
import { readLogHead } from '../log.ts';
import { scoreHistory } from '../schema.ts';
import { commitStatements } from './commitStatements.ts';

/**
 * Writes one event with all that it changes, or nothing. Throws an OutdatedError when the log or the evidence has
 * changed since it was made; anything else the database says as it is.
 */
export async function commit(db: Db, event: Commit): Promise<void> {
  try {
    await db.atomically(commitStatements(db, event));
  } catch (error) {
    if (await isOutdated(db, event))
      throw new OutdatedError('made from what is no longer so', { cause: error });
    throw error;
  }
}

async function isOutdated(db: Db, { expected, publication }: Commit): Promise<boolean> {
  const [head, { dataVersion, seedState, edition }] = await Promise.all([readLogHead(db), readState(db)]);
  return (
    (head?.seq ?? 0) !== expected.seq ||
    dataVersion !== expected.dataVersion ||
    seedState !== 'complete' ||
    (publication !== undefined && !(await isSameHistory(db, publication, edition)))
  );
}

/** Another process may have rescored: anew, or for a day that has begun. */
const isSameHistory = async (db: Db, { edition, rows }: Publication, served: string | undefined) =>
  String(edition) === served && (await db.$count(scoreHistory, eq(scoreHistory.edition, edition))) === rows;
