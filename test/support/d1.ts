import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { createD1Db } from '../../src/data/d1.ts';
import { migrationStatements } from './migrations.ts';
import type { TestDatabase } from './sqlite.ts';

/** D1 databases in one workerd, offline and in memory. */
export interface D1Pool {
  /** The next database, new, empty and migrated. Throws when there is no further one. */
  open(): Promise<TestDatabase & { d1: D1Database }>;
  close(): Promise<void>;
}

/** Starts workerd with so many D1 databases: starting it takes longer than most tests. */
export async function openD1Pool(size: number): Promise<D1Pool> {
  Object.assign(process.env, { CI: '1', WRANGLER_SEND_METRICS: 'false' });
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-'));
  const names = Array.from({ length: size }, (_, index) => `DB${index}`);
  const d1_databases = names.map((binding) => ({ binding, database_id: binding, database_name: binding }));
  const config = { name: 'test', compatibility_date: '2026-11-01', d1_databases };
  writeFileSync(join(folder, 'wrangler.json'), JSON.stringify(config));
  const proxy = await getPlatformProxy<Record<string, D1Database>>({
    configPath: join(folder, 'wrangler.json'),
    persist: false,
    remoteBindings: false,
  });
  return {
    async open() {
      const d1 = proxy.env[names.shift() ?? ''];
      if (d1 === undefined) throw new Error(`the pool holds only ${size} databases`);
      await d1.batch(migrationStatements().map((sql) => d1.prepare(sql)));
      return { db: createD1Db(d1), d1, close: async () => {} };
    },
    async close() {
      await proxy.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}
