import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ExchangeListQuery, ExchangeListRow, Page } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { currentColumns, isScored, toSummary } from './rows/score.ts';
import { currentScores, exchanges } from './schema.ts';

const ofVenue = eq(exchanges.id, currentScores.exchangeId);

/** A page of venues with their current scores; those without a score come last when sorted by risk. */
export async function listExchanges(db: Db, query: ExchangeListQuery): Promise<Page<ExchangeListRow>> {
  const filter = filterOf(query);
  const { id, name, jurisdiction } = exchanges;
  const [rows, [counted]] = await Promise.all([
    db
      .select({ id, name, jurisdiction, score: currentColumns })
      .from(currentScores)
      .innerJoin(exchanges, ofVenue)
      .where(filter)
      .orderBy(...orderOf(query.sort))
      .limit(query.limit)
      .offset(query.offset),
    filter === undefined
      ? db.select({ total: count() }).from(currentScores)
      : db.select({ total: count() }).from(currentScores).innerJoin(exchanges, ofVenue).where(filter),
  ]);
  return {
    rows: rows.map(({ score, ...venue }) => ({
      ...venue,
      operating: isScored(score),
      score: isScored(score) ? toSummary(score) : null,
    })),
    total: counted?.total ?? 0,
  };
}

function filterOf({ jurisdiction, riskBand, sizeTier, operating, q }: ExchangeListQuery): SQL | undefined {
  return and(
    jurisdiction === undefined ? undefined : eq(exchanges.jurisdiction, jurisdiction),
    riskBand === undefined ? undefined : eq(currentScores.riskBand, riskBand),
    sizeTier === undefined ? undefined : eq(exchanges.peakSizeTier, sizeTier),
    operating === undefined
      ? undefined
      : operating
        ? isNotNull(currentScores.rawPoints)
        : isNull(currentScores.rawPoints),
    // instr and not like: no wildcards to escape, and D1 refuses patterns over 50 bytes.
    q === undefined ? undefined : sql`instr(${exchanges.searchText}, ${q.toLowerCase()}) > 0`,
  );
}

function orderOf(sort: ExchangeListQuery['sort']): SQL[] {
  const { rawPoints, exchangeId } = currentScores;
  const name = sql`${exchanges.name} collate nocase`;
  switch (sort) {
    case 'riskPoints':
      return [sql`${rawPoints} asc nulls last`, asc(exchangeId)];
    case '-riskPoints':
      return [desc(rawPoints), asc(exchangeId)];
    case 'name':
      return [asc(name), asc(exchanges.id)];
    case '-name':
      return [desc(name), asc(exchanges.id)];
  }
}
