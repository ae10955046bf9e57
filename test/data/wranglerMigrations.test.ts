import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/data/sqlite.ts';
import { migrationNames } from '../support/migrations.ts';
import { openTestSqlite } from '../support/sqlite.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WRANGLER = createRequire(import.meta.url)
  .resolve('wrangler/package.json')
  .replace(/package\.json$/, 'bin/wrangler.js');

it('books what it applied as Wrangler does, so that each takes over from the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-'));
  const sqlite = await openTestSqlite();
  try {
    const state = ['--local', '--persist-to', folder];
    await promisify(execFile)(
      process.execPath,
      [WRANGLER, 'd1', 'migrations', 'apply', 'heistcast', ...state],
      { cwd: ROOT, env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' } },
    );
    const [made = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sqlite') && !name.includes('metadata'))
      .map((name) => join(folder, name));
    openSqlite(made).close();
    expect(applied(made)).toStrictEqual(migrationNames());
    expect(applied(sqlite.path)).toStrictEqual(migrationNames());
    expect(tables(made)).toStrictEqual(tables(sqlite.path));
  } finally {
    await sqlite.close();
    rmSync(folder, { recursive: true });
  }
});

function applied(path: string): unknown[] {
  return read(path, 'SELECT name FROM d1_migrations ORDER BY id');
}

function tables(path: string): unknown[] {
  return read(
    path,
    "SELECT name FROM sqlite_schema WHERE name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
  );
}

function read(path: string, sql: string): unknown[] {
  const client = new Database(path, { readonly: true });
  try {
    return client.prepare(sql).pluck().all();
  } finally {
    client.close();
  }
}
