import { eq } from 'drizzle-orm';
import type { VenueEvidence } from '../domain/evidence.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Db } from './db.ts';
import { listExchanges } from './exchangeList.ts';
import { exchangeAliases, exchanges } from './schema.ts';
import { evidenceColumns, toEvidence, toVenue, venueColumns } from './venueColumns.ts';

/** Reads venues. */
export function createExchanges(db: Db) {
  return {
    /** The venue that an id, name or alias means, in any case; `isAlias` when it is not the id itself. */
    async resolve(idOrAlias: string): Promise<{ id: string; isAlias: boolean } | undefined> {
      const [row] = await db
        .select({ id: exchangeAliases.exchangeId })
        .from(exchangeAliases)
        .where(eq(exchangeAliases.alias, idOrAlias.toLowerCase()))
        .limit(1);
      return row && { id: row.id, isAlias: row.id !== idOrAlias };
    },

    /** One venue with its dated facts, oldest first. */
    async find(id: string): Promise<Exchange | undefined> {
      const [row] = await db.select(venueColumns(db)).from(exchanges).where(eq(exchanges.id, id)).limit(1);
      return row && toVenue(row);
    },

    /** All that is known of one venue, in one statement. */
    async evidence(id: string): Promise<VenueEvidence | undefined> {
      const [row] = await db.select(evidenceColumns(db)).from(exchanges).where(eq(exchanges.id, id)).limit(1);
      return row && toEvidence(row);
    },

    /** All that is known of every venue, in id order. */
    async evidenceOfAll(): Promise<VenueEvidence[]> {
      const rows = await db.select(evidenceColumns(db)).from(exchanges).orderBy(exchanges.id);
      return rows.map(toEvidence);
    },

    list: listExchanges.bind(undefined, db),
  };
}
