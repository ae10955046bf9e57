import { eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../domain/date.ts';
import type { EvidencePut } from '../../domain/evidencePut.ts';
import { putAll } from '../bulk.ts';
import type { Db, Statement } from '../db.ts';
import { aliasRows, exchangeFactRow, exchangeRow } from '../rows/exchange.ts';
import { attributionRow, incidentRow } from '../rows/incident.ts';
import { jurisdictionFactRow } from '../rows/jurisdiction.ts';
import * as schema from '../schema.ts';

/** Positions after all that are shipped, among those of the same day; so many for the records of one decision. */
const AFTER_SHIPPED = 1_000_000;
const PER_DECISION = 10_000;

/** Where records come from, and when. */
interface Coming {
  /** The submission that brought them. */
  origin: string;
  /** The number of the log's entry of its acceptance: what was accepted later comes later among those of a day. */
  seq: number;
  /** Decides which of a venue's operating bases is the current one. */
  today: IsoDate;
}

/**
 * The statements that put records of evidence, in their order. A venue has the names of its profile and no others; one
 * that another venue has stays with that. A record that is replaced keeps its place.
 */
export const putStatements = (db: Db, puts: readonly EvidencePut[], coming: Coming): Statement[] =>
  puts.flatMap((put, index) => {
    const position = AFTER_SHIPPED + coming.seq * PER_DECISION + index;
    return statementsOf(db, put, position, coming);
  });

function statementsOf(db: Db, put: EvidencePut, position: number, { origin, today }: Coming): Statement[] {
  const { exchanges, exchangeAliases, exchangeFacts, incidents, attributions, jurisdictionFacts } = schema;
  switch (put.kind) {
    case 'exchange':
      return [
        ...putAll(db, exchanges, [exchangeRow(put.record, today, origin)], { key: [exchanges.id] }),
        db.delete(exchangeAliases).where(eq(exchangeAliases.exchangeId, put.record.id)),
        ...putAll(db, exchangeAliases, aliasRows([put.record], origin), {
          key: [exchangeAliases.alias],
          where: sql`false`,
        }),
      ];
    case 'exchangeFact': {
      const row = exchangeFactRow(put.exchange, put.record, position, origin);
      return putAll(db, exchangeFacts, [row], { key: [exchangeFacts.id], keep: [exchangeFacts.position] });
    }
    case 'incident':
      return putAll(db, incidents, [incidentRow(put.record, origin)], { key: [incidents.id] });
    case 'attribution': {
      const row = attributionRow(put.incident, put.key, put.record, position, origin);
      return putAll(db, attributions, [row], { key: [attributions.id], keep: [attributions.position] });
    }
    case 'jurisdictionFact': {
      const row = jurisdictionFactRow(put.jurisdiction, put.fact, position, origin);
      return putAll(db, jurisdictionFacts, [row], {
        key: [jurisdictionFacts.id],
        keep: [jurisdictionFacts.position],
      });
    }
  }
}
