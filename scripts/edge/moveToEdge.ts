import { copyAccepted } from '../../src/data/accepted.ts';
import { createD1Db } from '../../src/data/d1.ts';
import type { Db } from '../../src/data/db.ts';
import { createLedger } from '../../src/data/ledger.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { today } from '../../src/installation.ts';
import { verifyLog } from '../../src/ledger/verifyLog.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { openTargetD1 } from './openTargetD1.ts';
import type { Target } from './target.ts';

/**
 * Copies all that was written in the SQLite file at `path` into a target's D1 database, scores it and verifies the log
 * there. May be run again. Resolves to how many rows of each table were copied. Throws when the log here does not hold
 * together, and when copying does.
 */
export async function moveToEdge(path: string, target: Target): Promise<Record<string, number>> {
  const source = openSqlite(path);
  const { d1, close } = await openTargetD1(target);
  try {
    const db = createD1Db(d1);
    await mustHoldTogether(source.db, path);
    const copied = await copyAccepted(source.db, db);
    await rescore(createStore(db), model, today());
    await mustHoldTogether(db, target.database.database_name);
    return copied;
  } finally {
    source.close();
    await close();
  }
}

async function mustHoldTogether(db: Db, name: string): Promise<void> {
  const { problems } = await verifyLog(createLedger(db));
  if (problems.length > 0)
    throw new Error(`The log of ${name} does not hold together:\n  ${problems.join('\n  ')}`);
}
