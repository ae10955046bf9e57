import { eq, sql } from 'drizzle-orm';
import type { VenueEvidence } from '../domain/evidence.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Db } from './db.ts';
import { listExchanges } from './exchangeList.ts';
import { listOf } from './json.ts';
import { exchangeAliases, exchanges } from './schema.ts';
import { evidenceColumns, toEvidence, toVenue, venueColumns } from './venueColumns.ts';

/** Reads venues. */
export function createExchanges(db: Db) {
  const resolve = db
    .select({ id: exchangeAliases.exchangeId })
    .from(exchangeAliases)
    .where(eq(exchangeAliases.alias, sql.placeholder('alias')))
    .limit(1)
    .prepare();
  const evidence = db
    .select(evidenceColumns(db))
    .from(exchanges)
    .where(eq(exchanges.id, sql.placeholder('id')))
    .limit(1)
    .prepare();

  return {
    /** The venue that an id, name or alias means, in any case; `isAlias` when it is not the id itself. */
    async resolve(idOrAlias: string): Promise<{ id: string; isAlias: boolean } | undefined> {
      const [row] = await resolve.all({ alias: idOrAlias.toLowerCase() });
      return row && { id: row.id, isAlias: row.id !== idOrAlias };
    },

    /** The id of the venue that each name means, in any case; a name that means none is missing. */
    async resolveAll(names: readonly string[]): Promise<Map<string, string>> {
      const wanted = new Map(names.map((name) => [name, name.toLowerCase()]));
      const rows = await db
        .select({ alias: exchangeAliases.alias, id: exchangeAliases.exchangeId })
        .from(exchangeAliases)
        .where(sql`${exchangeAliases.alias} in ${listOf([...new Set(wanted.values())])}`);
      const ids = new Map(rows.map(({ alias, id }) => [alias, id]));
      return new Map(
        [...wanted].flatMap(([name, alias]) => {
          const id = ids.get(alias);
          return id === undefined ? [] : [[name, id] as const];
        }),
      );
    },

    /** One venue with its dated facts, oldest first. */
    async find(id: string): Promise<Exchange | undefined> {
      const [row] = await db.select(venueColumns(db)).from(exchanges).where(eq(exchanges.id, id)).limit(1);
      return row && toVenue(row);
    },

    /** All that is known of one venue, in one statement. */
    async evidence(id: string): Promise<VenueEvidence | undefined> {
      const [row] = await evidence.all({ id });
      return row && toEvidence(row);
    },

    /** All that is known of each of these venues, in one statement and in id order; an unknown id is missing. */
    async evidenceOf(ids: readonly string[]): Promise<VenueEvidence[]> {
      const rows = await db
        .select(evidenceColumns(db))
        .from(exchanges)
        .where(sql`${exchanges.id} in ${listOf(ids)}`)
        .orderBy(exchanges.id);
      return rows.map(toEvidence);
    },

    /** All that is known of every venue, in id order. */
    async evidenceOfAll(): Promise<VenueEvidence[]> {
      const rows = await db.select(evidenceColumns(db)).from(exchanges).orderBy(exchanges.id);
      return rows.map(toEvidence);
    },

    list: listExchanges.bind(undefined, db),
  };
}
