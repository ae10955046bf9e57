import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema.ts';

type Queries = Pick<
  BaseSQLiteDatabase<'sync' | 'async', unknown, typeof schema>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>;

/** A built but not yet executed statement. */
export interface Statement {
  toSQL(): { sql: string; params: unknown[] };
}

/** The writes that take effect together. */
interface Atomic {
  /** Runs statements in order, all or none. Throws what the database says of the first that fails. */
  atomically(statements: readonly Statement[]): Promise<void>;
  /**
   * Runs batches in order, each all or none; where the database can, the whole is. D1 cannot, so the caller
   * marks the beginning and the end for a load that was cut off to be noticed.
   */
  load(batches: readonly (readonly Statement[])[]): Promise<void>;
}

/** The read that every request makes: past the query builder, which takes longer than the database. */
interface Direct {
  /** Prepares a query of one text column and at most one row. Each call runs it; no row or a null is `undefined`. */
  prepareText(query: Statement): () => Promise<string | undefined>;
}

/** What repositories know of a database: the same builders for both drivers. Await every builder. */
export type Db = Queries & Atomic & Direct;

/** Joins a driver's builders and its way of writing. `driver` is used up: it becomes the result. */
export function createDb(driver: Queries, further: Atomic & Direct): Db {
  return Object.assign(driver, further);
}
