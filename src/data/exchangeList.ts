import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ExchangeListQuery, ExchangeListRow, Page } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { scoredOnSql } from './installation.ts';
import { summaryColumns, toSummary } from './rows/score.ts';
import { exchanges, scores } from './schema.ts';

const hasCurrentScore = and(eq(scores.exchangeId, exchanges.id), isNotNull(scores.record));

/** Whether a venue was open on the day of the current scores, as `isOpenOn` has it. */
const isOpen = sql<boolean>`coalesce(
  ${exchanges.operatingFrom} <= ${scoredOnSql}
  and (${exchanges.operatingTo} is null or ${scoredOnSql} < ${exchanges.operatingTo}), 0)`.mapWith(Boolean);

/** A page of venues with their current scores; those without a score come last when sorted by risk. */
export async function listExchanges(db: Db, query: ExchangeListQuery): Promise<Page<ExchangeListRow>> {
  const filter = filterOf(query);
  const { id, name, jurisdiction } = exchanges;
  const [rows, [counted]] = await Promise.all([
    db
      .select({ id, name, jurisdiction, operating: isOpen, score: summaryColumns })
      .from(exchanges)
      .leftJoin(scores, hasCurrentScore)
      .where(filter)
      .orderBy(...orderOf(query.sort))
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(exchanges).leftJoin(scores, hasCurrentScore).where(filter),
  ]);
  return {
    rows: rows.map((row) => ({ ...row, score: row.score && toSummary(row.score) })),
    total: counted?.total ?? 0,
  };
}

function filterOf({ jurisdiction, riskBand, sizeTier, operating, q }: ExchangeListQuery): SQL | undefined {
  return and(
    jurisdiction === undefined ? undefined : eq(exchanges.jurisdiction, jurisdiction),
    riskBand === undefined ? undefined : eq(scores.riskBand, riskBand),
    sizeTier === undefined ? undefined : eq(exchanges.peakSizeTier, sizeTier),
    operating === undefined ? undefined : sql`${isOpen} = ${operating ? 1 : 0}`,
    // instr and not like: no wildcards to escape, and D1 refuses patterns over 50 bytes.
    q === undefined ? undefined : sql`instr(${exchanges.searchText}, ${q.toLowerCase()}) > 0`,
  );
}

function orderOf(sort: ExchangeListQuery['sort']): SQL[] {
  const name = sql`${exchanges.name} collate nocase`;
  switch (sort) {
    case 'riskPoints':
      return [isNull(scores.rawPoints), asc(scores.rawPoints), asc(exchanges.id)];
    case '-riskPoints':
      return [isNull(scores.rawPoints), desc(scores.rawPoints), asc(exchanges.id)];
    case 'name':
      return [asc(name), asc(exchanges.id)];
    case '-name':
      return [desc(name), asc(exchanges.id)];
  }
}
