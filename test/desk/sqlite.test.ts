import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openSqlite } from '../../src/data/sqlite.ts';
import { describeDesk } from './contract.ts';
import { describeKeyring } from './keyringContract.ts';

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-desk-'));
  const path = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), path);
  const { db, close } = openSqlite(path);
  return {
    db,
    close: async () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
};

describeDesk('better-sqlite3', open);
describeKeyring('better-sqlite3', open);
