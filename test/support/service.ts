import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import type { Keyring } from '../../src/api/deps.ts';
import { backtest } from '../../src/backtest.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore, type Store } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';

/** The app on a real database, without a port. */
export interface TestService {
  store: Store;
  keyring: Keyring;
  /** Lines the app logged. */
  logged: { level: string; message: string; fields: Record<string, unknown> }[];
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): void;
}

/** The whole app over a private copy of the seeded SQLite database. */
export function openService(): TestService {
  const directory = mkdtempSync(join(tmpdir(), 'heistcast-service-'));
  const path = join(directory, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), path);
  const { db, close } = openSqlite(path);
  const store = createStore(db);
  const logged: TestService['logged'] = [];
  const log = (level: string, message: string, fields: Record<string, unknown>) => {
    logged.push({ level, message, fields });
  };
  const deps = depsOn(store);
  const app = createApp({ ...deps, backtest, log });
  return {
    store,
    keyring: deps.keyring,
    logged,
    request: async (requestPath, init) => app.request(requestPath, init),
    close() {
      close();
      rmSync(directory, { recursive: true });
    },
  };
}
