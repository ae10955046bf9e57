import { and, asc, between, eq, isNotNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../domain/date.ts';
import type { CurrentScore, ScoreSummary } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { editionSql, stateSql, toVersions } from './installation.ts';
import { listOf } from './json.ts';
import { historyColumns, toSummary } from './rows/score.ts';
import { currentScores, exchangeAliases, scoreHistory } from './schema.ts';
import { addScoreHistory, publishScores } from './scoreWrites.ts';

/** Reads and replaces stored scores. */
export function createScores(db: Db) {
  const current = db
    .select({
      id: exchangeAliases.exchangeId,
      answer: currentScores.answer,
      served: stateSql('served'),
    })
    .from(exchangeAliases)
    .leftJoin(currentScores, eq(currentScores.exchangeId, exchangeAliases.exchangeId))
    .where(eq(exchangeAliases.alias, sql.placeholder('alias')))
    .limit(1)
    .prepare();

  return {
    /** The current score of the venue that an id, name or alias means, in any case, with the versions it is of. */
    async current(idOrAlias: string): Promise<CurrentScore | undefined> {
      const row = await current.get({ alias: idOrAlias.toLowerCase() });
      return row && { id: row.id, answer: row.answer, versions: toVersions(row.served) };
    },

    /** The stored scores of venues on the 1st of each month from one day through another, venue by venue. */
    async history(ids: readonly string[], from: IsoDate, to: IsoDate): Promise<ScoreSummary[]> {
      const { edition, exchangeId, asOf } = scoreHistory;
      const rows = await db
        .select(historyColumns)
        .from(scoreHistory)
        .where(and(eq(edition, editionSql), sql`${exchangeId} in ${listOf(ids)}`, between(asOf, from, to)))
        .orderBy(exchangeId, asOf);
      return rows.map(toSummary);
    },

    /** Raw points of every open venue on the day of the current scores, ascending. */
    async distribution(): Promise<number[]> {
      const rows = await db
        .select({ rawPoints: sql<number>`${currentScores.rawPoints}` })
        .from(currentScores)
        .where(isNotNull(currentScores.rawPoints))
        .orderBy(asc(currentScores.rawPoints));
      return rows.map((row) => row.rawPoints);
    },

    addHistory: addScoreHistory.bind(undefined, db),
    publish: publishScores.bind(undefined, db),
    /** How many rows the served edition of the history has. */
    countHistory: () => db.$count(scoreHistory, eq(scoreHistory.edition, editionSql)),
  };
}
