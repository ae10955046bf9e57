import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createDb, type Db, type Statement } from './db.ts';
import { refuseManyParameters } from './parameters.ts';
import * as schema from './schema.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

// Wrangler's own bookkeeping, so that either kind of database says in the same table what was applied to it.
const APPLIED = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** A SQLite file in use, and how to let go of it. */
export interface SqliteDb {
  db: Db;
  close(): void;
}

/**
 * Opens a SQLite file, creating and migrating it as needed. Its statements refuse more parameters than D1 binds.
 * Throws when the file is no database, cannot be written, or a migration fails (which then has no effect).
 */
export function openSqlite(path: string): SqliteDb {
  const client = openMigrated(path);
  const atomically = async (statements: readonly Statement[]) => {
    const run = client.transaction(() => {
      for (const statement of statements) {
        const { sql, params } = statement.toSQL();
        refuseManyParameters(sql, params);
        client.prepare(sql).run(...params);
      }
    });
    run.immediate();
  };
  const logger = { logQuery: refuseManyParameters };
  const db = createDb(drizzle(client, { schema, logger }), {
    atomically,
    load: (batches) => atomically(batches.flat()),
  });
  return { db, close: () => client.close() };
}

function openMigrated(path: string): Database.Database {
  const client = new Database(path);
  try {
    client.pragma('busy_timeout = 5000');
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = NORMAL');
    client.pragma('foreign_keys = ON');
    migrate(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function migrate(client: Database.Database): void {
  client.exec(APPLIED);
  const apply = client.transaction(() => {
    const applied = new Set(client.prepare('SELECT name FROM d1_migrations').pluck().all());
    const pending = readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith('.sql') && !applied.has(name))
      .sort();
    for (const name of pending) {
      client.exec(readFileSync(`${MIGRATIONS}/${name}`, 'utf8'));
      client.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name);
    }
  });
  apply.immediate();
}
