import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/data/db.ts';
import { openSqlite } from '../../src/data/sqlite.ts';

/** A database of either driver, for the length of a test. */
export interface TestDatabase {
  db: Db;
  close(): Promise<void>;
}

/** A new, empty, migrated SQLite file that is removed when closed. */
export async function openTestSqlite(): Promise<TestDatabase & { path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-'));
  const path = join(folder, 'test.db');
  const { db, close } = openSqlite(path);
  return {
    db,
    path,
    close: async () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
}
