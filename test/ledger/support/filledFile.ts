import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { createLedger } from '../../../src/data/ledger.ts';
import { openSqlite, type SqliteDb } from '../../../src/data/sqlite.ts';
import { today } from '../../../src/installation.ts';
import { verifyLog } from '../../../src/ledger/verifyLog.ts';
import { putEvidence } from '../../faults/support/putEvidence.ts';
import { twoEvidences } from '../../faults/support/twoEvidences.ts';
import { type Filled, fill } from './fill.ts';

/** Few enough that making the scores anew is quick. */
const ONE_VENUE_IN = 60;

/** A SQLite file in which something was submitted and decided. */
export interface FilledFile {
  path: string;
  ids: Filled;
  database: SqliteDb;
  /** What verifying finds after statements of SQL, which are then undone. Throws when the database refuses them. */
  problemsAfter(...statements: string[]): Promise<string[]>;
  /** The column `found` of what a query of SQL gives. */
  ask<Value>(query: string): Promise<Value[]>;
  close(): void;
}

class Undo extends Error {}

/** A new file with a part of the shipped evidence, filled, by a clock that may be wrong. */
export async function openFilled(nowMs = Date.now): Promise<FilledFile> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-ledger-'));
  const path = join(folder, 'heistcast.db');
  const database = openSqlite(path);
  await putEvidence(database, twoEvidences(ONE_VENUE_IN)[0]);
  const { db, allAtOnce } = database;
  return {
    path,
    ids: await fill(db, today, nowMs),
    database,
    async problemsAfter(...statements) {
      let problems: string[] = [];
      const tamper = async () => {
        await db.atomically(statements.map((text) => ({ toSQL: () => ({ sql: text, params: [] }) })));
        problems = (await verifyLog(createLedger(db))).problems;
        throw new Undo();
      };
      await allAtOnce(tamper).catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
      return problems;
    },
    async ask<Value>(query: string) {
      const found = sql<Value>`found`;
      const rows = await db.select({ found }).from(sql.raw(`(${query})`));
      return rows.map((row) => row.found);
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
