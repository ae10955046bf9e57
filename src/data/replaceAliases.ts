import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Exchange } from '../domain/exchange.ts';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { listOf } from './json.ts';
import { type Replacement, SHIPPED } from './replaceShipped.ts';
import { aliasRows } from './rows/exchange.ts';
import { exchangeAliases, exchanges } from './schema.ts';

const { alias, exchangeId, origin } = exchangeAliases;

/**
 * Replaces the names that venues were shipped with. A venue whose profile a submission changed keeps the names that it
 * has since. An id is its own venue's, though a submission made it a name of another before that venue was shipped.
 * The names of a venue that is no longer shipped go when it goes.
 */
export function replaceAliases(db: Db, venues: Exchange[]): Replacement {
  const rows = aliasRows(venues, SHIPPED);
  const names = listOf(rows.map((row) => row.alias));
  const ids = listOf(venues.map(({ id }) => id));
  const isIdOfAnother = sql`excluded.alias = excluded.exchange_id and ${exchangeId} <> excluded.exchange_id`;
  return {
    put: [
      ...putAll(db, exchangeAliases, rows, {
        key: [alias],
        where: sql`${or(eq(origin, SHIPPED), isIdOfAnother)}`,
      }),
      dropReplacedAliases(db),
    ],
    drop: [
      db
        .delete(exchangeAliases)
        .where(and(eq(origin, SHIPPED), notInArray(alias, names), inArray(exchangeId, ids))),
    ],
  };
}

/** Drops the shipped names of venues whose profile a submission changed, but the id: it says all the others itself. */
export const dropReplacedAliases = (db: Pick<Db, 'delete'>): Statement =>
  db
    .delete(exchangeAliases)
    .where(
      and(
        eq(origin, SHIPPED),
        ne(alias, exchangeId),
        sql`${exchangeId} in (select ${exchanges.id} from ${exchanges} where ${ne(exchanges.origin, SHIPPED)})`,
      ),
    );
