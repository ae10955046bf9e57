import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openSqlite } from '../../../src/data/sqlite.ts';
import type { TestDatabase } from '../../support/sqlite.ts';

/** A private copy of the seeded SQLite file. */
export async function openSeededSqlite(): Promise<TestDatabase & { path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-feeds-'));
  const path = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), path);
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
