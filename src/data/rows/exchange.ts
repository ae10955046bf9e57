import type { IsoDate } from '../../domain/date.ts';
import type { ExchangeProfile } from '../../domain/evidencePut.ts';
import { type Exchange, type ExchangeFact, operatingBaseOn } from '../../domain/exchange.ts';
import { spellingsOf } from '../../domain/spellingsOf.ts';
import type { exchangeAliases, exchangeFacts, exchanges } from '../schema.ts';

/** A venue's row. `today` decides which of its operating bases is the current one. */
export function exchangeRow(
  exchange: ExchangeProfile & Partial<Pick<Exchange, 'facts'>>,
  today: IsoDate,
  origin: string,
): typeof exchanges.$inferInsert {
  const { facts: _, ...record } = exchange;
  return {
    id: exchange.id,
    name: exchange.name,
    kind: exchange.kind,
    jurisdiction: operatingBaseOn(exchange, today)?.code ?? null,
    peakSizeTier: exchange.peakSizeTier?.tier ?? null,
    searchText: [exchange.id, exchange.name, ...exchange.aliases].join('\n').toLowerCase(),
    record,
    origin,
  };
}

/** A row for each of a venue's dated facts. */
export const exchangeFactRows = (exchange: Exchange, origin: string): (typeof exchangeFacts.$inferInsert)[] =>
  exchange.facts.map((fact, index) => exchangeFactRow(exchange.id, fact, index + 1, origin));

/** A dated fact's row; its position decides among facts of the same day. */
export function exchangeFactRow(
  exchangeId: string,
  record: ExchangeFact,
  position: number,
  origin: string,
): typeof exchangeFacts.$inferInsert {
  return {
    id: `${exchangeId}/${record.id}`,
    exchangeId,
    position,
    kind: record.kind,
    from: record.from,
    to: record.to ?? null,
    knownFrom: record.knownFrom,
    record,
    origin,
  };
}

type Named = Pick<Exchange, 'id' | 'name' | 'aliases'>;

/**
 * What each venue can be called by, in lower case. A name that several claim belongs to the one whose id it
 * is, else whose name it is, else to the first by id: the same in every installation.
 */
export function aliasRows(exchanges: Named[], origin: string): (typeof exchangeAliases.$inferInsert)[] {
  const inOrder = exchanges.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const owners = new Map<string, string>();
  const claim = (names: (exchange: Named) => string[]) => {
    for (const exchange of inOrder)
      for (const name of names(exchange).flatMap(spellingsOf))
        if (!owners.has(name)) owners.set(name, exchange.id);
  };
  claim((exchange) => [exchange.id]);
  claim((exchange) => [exchange.name]);
  claim((exchange) => exchange.aliases);
  return [...owners].map(([alias, exchangeId]) => ({ alias, exchangeId, origin }));
}
