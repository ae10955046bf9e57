import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { BusyError } from '../domain/commit.ts';
import { createDb, type Db, type Statement } from './db.ts';
import { refuseManyParameters } from './parameters.ts';
import * as schema from './schema.ts';

/** What a check waits for a lock: it must not keep a server from answering. */
const CHECK_WAIT_MS = 100;
/** What a statement waits for one until told otherwise. */
const LOCK_WAIT_MS = 5000;
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
  /**
   * Makes all that `work` writes take effect at once, or nothing when it throws; until then other connections
   * read what was there before. Nothing else may use this one meanwhile.
   */
  allAtOnce<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Reads the file anew. Throws when it is gone, cannot be read or is damaged. */
  check(): void;
  /** Makes statements wait this long, and with them the whole process, for a lock that another holds. */
  waitForLocks(ms: number): void;
  close(): void;
}

/**
 * Opens a SQLite file, creating and migrating it as needed. Its statements refuse more parameters than D1 binds.
 * Throws when the file is no database, is damaged, was written by a newer release, cannot be written, or a
 * migration fails (which then has no effect).
 */
export function openSqlite(path: string): SqliteDb {
  const client = openMigrated(path);
  return {
    db: dbOf(client),
    allAtOnce: async (work) => {
      client.exec('BEGIN IMMEDIATE');
      try {
        const result = await work();
        client.exec('COMMIT');
        return result;
      } finally {
        // A full disk may have rolled it back already.
        if (client.inTransaction) client.exec('ROLLBACK');
      }
    },
    check: checking(client, path),
    waitForLocks: (ms) => {
      client.pragma(`busy_timeout = ${ms}`);
    },
    close: () => client.close(),
  };
}

/**
 * Opens a SQLite file to be read, and changes nothing of it. Throws when there is none, it is no database, is damaged,
 * or another release made it.
 */
export function openSqliteToRead(path: string): Pick<SqliteDb, 'db' | 'close'> {
  const client = new Database(path, { readonly: true, timeout: LOCK_WAIT_MS });
  try {
    refuseDamaged(client);
    refuseNewer(client);
    const [missing] = pendingMigrations(client);
    if (missing !== undefined) throw new Error(`an older release made it (without migration ${missing})`);
    return { db: dbOf(client), close: () => client.close() };
  } catch (error) {
    client.close();
    throw error;
  }
}

function dbOf(client: Database.Database): Db {
  const atomically = async (statements: readonly Statement[]) => {
    const run = client.transaction(() => {
      for (const statement of statements) {
        const { sql, params } = statement.toSQL();
        refuseManyParameters(sql, params);
        client.prepare(sql).run(...params);
      }
    });
    try {
      run.immediate();
    } catch (error) {
      throw isBusy(error) ? new BusyError('another process writes to the database', { cause: error }) : error;
    }
  };
  const logger = { logQuery: refuseManyParameters };
  return createDb(drizzle(client, { schema, logger }), {
    atomically,
    load: (batches) => atomically(batches.flat()),
    prepareText: (query) => {
      const { sql, params } = query.toSQL();
      const statement = client
        .prepare<unknown[], string | null>(sql)
        .bind(...params)
        .pluck();
      return async () => statement.get() ?? undefined;
    },
  });
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** A check after which, when the file was mended, the connection in use has no page from before in memory. */
function checking(client: Database.Database, path: string): () => void {
  let isSound = true;
  return () => {
    const wasSound = isSound;
    isSound = false;
    checkFile(path);
    isSound = true;
    if (!wasSound) client.pragma('shrink_memory');
  };
}

function checkFile(path: string): void {
  // A connection of its own: the one in use may have the damaged pages in its memory, as they were.
  const client = new Database(path, { readonly: true, timeout: CHECK_WAIT_MS });
  try {
    refuseDamaged(client);
  } finally {
    client.close();
  }
}

function refuseDamaged(client: Database.Database): void {
  const found = String(client.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw new Error(`it is damaged (${found.split('\n').at(-1)})`);
}

function openMigrated(path: string): Database.Database {
  const client = new Database(path);
  try {
    client.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    refuseDamaged(client);
    refuseNewer(client);
    client.pragma('journal_mode = WAL');
    // What was acknowledged is on the disk: a write is rare, and a lost one is what the log promises against.
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    migrate(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** A newer release may mean something else by the same tables. */
function refuseNewer(client: Database.Database): void {
  const known = new Set(migrationNames());
  const newer = appliedMigrations(client).find((name) => !known.has(name));
  if (newer !== undefined) throw new Error(`a newer release made it (migration ${newer})`);
}

function appliedMigrations(client: Database.Database): string[] {
  const table = client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'd1_migrations'").get();
  if (table === undefined) return [];
  return client.prepare<[], string>('SELECT name FROM d1_migrations').pluck().all();
}

/** Those that were not applied yet, in their order. */
function pendingMigrations(client: Database.Database): string[] {
  const applied = new Set(appliedMigrations(client));
  return migrationNames()
    .filter((name) => !applied.has(name))
    .sort();
}

const migrationNames = (): string[] => readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));

function migrate(client: Database.Database): void {
  client.exec(APPLIED);
  const apply = client.transaction(() => {
    for (const name of pendingMigrations(client)) {
      client.exec(readFileSync(`${MIGRATIONS}/${name}`, 'utf8'));
      client.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name);
    }
  });
  apply.immediate();
}
