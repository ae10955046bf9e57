import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Statement } from './db.ts';
import { jsonChunks } from './json.ts';

/** What becomes of a row that is already there. */
export interface Conflict {
  /** The columns that tell rows apart. */
  key: SQLiteColumn[];
  /** Leaves these columns as they are. */
  keep?: SQLiteColumn[];
  /** Replaces only rows of which this is true. */
  where?: SQL;
}

/**
 * The statements that put any number of rows into a table, each with one JSON parameter under 900 kB.
 * A row's absent and undefined columns become null.
 */
export function putAll<Table extends SQLiteTable>(
  db: Pick<Db, 'insert'>,
  table: Table,
  rows: readonly (Table['$inferInsert'] & Record<string, unknown>)[],
  { key, keep = [], where }: Conflict,
): Statement[] {
  const columns = Object.entries(getTableColumns(table));
  const names = (list: SQLiteColumn[]) => list.map((column) => sql.identifier(column.name));
  const values = columns.map((_, position) => sql`value ->> ${sql.raw(String(position))}`);
  const fixed = new Set([...key, ...keep].map((column) => column.name));
  const replaced = columns.filter(([, column]) => !fixed.has(column.name));
  const set = replaced.map(([, { name }]) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  const condition = where === undefined ? sql`` : sql` where ${where}`;
  return jsonChunks(rows.map((row) => columns.map(([name]) => row[name] ?? null))).map((chunk) =>
    db.insert(table).select(
      // "where true" keeps SQLite from reading "on conflict" as the condition of a join.
      sql`select ${sql.join(values, sql`, `)} from json_each(${chunk}) where true on conflict (${sql.join(names(key), sql`, `)}) do update set ${sql.join(set, sql`, `)}${condition}`,
    ),
  );
}
