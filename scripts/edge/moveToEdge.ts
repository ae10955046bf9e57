import { copyAccepted } from '../../src/data/accepted.ts';
import { createD1Db } from '../../src/data/d1.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { openTargetD1 } from './openTargetD1.ts';
import type { Target } from './target.ts';

/**
 * Copies the evidence that submissions brought from the SQLite file at `path` into a target's D1 database and
 * scores it. May be run again. Resolves to how many rows of each table were copied. Throws when the two were not
 * seeded from the same shipped evidence.
 */
export async function moveToEdge(path: string, target: Target): Promise<Record<string, number>> {
  const source = openSqlite(path);
  const { d1, close } = await openTargetD1(target);
  try {
    const db = createD1Db(d1);
    const copied = await copyAccepted(source.db, db);
    await rescore(createStore(db), model, today());
    return copied;
  } finally {
    source.close();
    await close();
  }
}
