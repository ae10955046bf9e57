import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { listOf } from './json.ts';

/** The origin of what is shipped; any other is the id of a submission. */
export const SHIPPED = 'dataset';

/** What is known of a table whose shipped rows are replaced. */
export interface Shipped<Table extends SQLiteTable> {
  table: Table & { origin: SQLiteColumn };
  key: SQLiteColumn;
  rows: readonly (Table['$inferInsert'] & Record<string, unknown>)[];
  /** Columns that refer to it: a row that something written here refers to is not dropped. */
  heldBy?: SQLiteColumn[];
  /** Columns of rows that are nothing without it: they are dropped with what they refer to. */
  derived?: SQLiteColumn[];
}

/** The two halves of replacing what was shipped into one table. */
export interface Replacement {
  /** Puts every row, in place of a shipped one of the same key. Comes after what it refers to. */
  put: Statement[];
  /** Drops the shipped rows that were not put. Comes after the drop of what refers to them. */
  drop: Statement[];
}

/** Replaces what was shipped into a table and leaves what submissions brought. */
export function replaceShipped<Table extends SQLiteTable>(
  db: Db,
  { table, key, rows, heldBy = [], derived = [] }: Shipped<Table>,
): Replacement {
  const shipped = eq(table.origin, SHIPPED);
  const keyName = Object.entries(getTableColumns(table)).find(([, column]) => column === key)?.[0] ?? '';
  const gone = and(
    shipped,
    sql`${key} not in ${listOf(rows.map((row) => row[keyName]))}`,
    ...heldBy.map(
      (column) => sql`${key} not in (select ${column} from ${column.table} where ${column} is not null)`,
    ),
  );
  const dropDerived = derived.map((column) =>
    db.delete(column.table).where(sql`${column} in (select ${key} from ${table} where ${gone})`),
  );
  return {
    put: putAll(db, table, rows, { key: [key], where: shipped }),
    drop: [...dropDerived, db.delete(table).where(gone)],
  };
}
