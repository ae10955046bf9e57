import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../domain/date.ts';
import type { EvidencePut } from '../../domain/evidencePut.ts';
import { putAll } from '../bulk.ts';
import type { Db, Statement } from '../db.ts';
import { aliasRows, exchangeFactRow, exchangeRow } from '../rows/exchange.ts';
import { attributionRow, incidentRow } from '../rows/incident.ts';
import { jurisdictionFactRow } from '../rows/jurisdiction.ts';
import * as schema from '../schema.ts';

/** Rows that come after all that are shipped, among those of the same day. */
const LAST = 1_000_000;

/**
 * The statements that put records of evidence, in their order, each with the origin that brought it. `today` decides
 * which of a venue's operating bases is the current one. An alias that another venue has stays with it.
 */
export function putStatements(
  db: Db,
  puts: readonly EvidencePut[],
  origin: string,
  today: IsoDate,
): Statement[] {
  return puts.flatMap((put) => statementsOf(db, put, origin, today));
}

function statementsOf(db: Db, put: EvidencePut, origin: string, today: IsoDate): Statement[] {
  const { exchanges, exchangeAliases, exchangeFacts, incidents, attributions, jurisdictionFacts } = schema;
  switch (put.kind) {
    case 'exchange':
      return [
        ...putAll(db, exchanges, [exchangeRow(put.record, today, origin)], { key: [exchanges.id] }),
        ...putAll(db, exchangeAliases, aliasRows([put.record], origin), {
          key: [exchangeAliases.alias],
          where: sql`false`,
        }),
      ];
    case 'exchangeFact': {
      const row = exchangeFactRow(put.exchange, put.record, LAST, origin);
      return putAll(db, exchangeFacts, [row], { key: [exchangeFacts.id], keep: [exchangeFacts.position] });
    }
    case 'incident':
      return putAll(db, incidents, [incidentRow(put.record, origin)], { key: [incidents.id] });
    case 'attribution': {
      const row = attributionRow(put.incident, put.key, put.record, LAST, origin);
      return putAll(db, attributions, [row], { key: [attributions.id], keep: [attributions.position] });
    }
    case 'jurisdictionFact': {
      const row = jurisdictionFactRow(put.jurisdiction, put.fact, LAST, origin);
      return putAll(db, jurisdictionFacts, [row], {
        key: [jurisdictionFacts.id],
        keep: [jurisdictionFacts.position],
      });
    }
  }
}
