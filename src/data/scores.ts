import { and, asc, between, eq, isNotNull } from 'drizzle-orm';
import type { IsoDate } from '../domain/date.ts';
import type { ScoreSummary } from '../domain/listing.ts';
import type { Score } from '../domain/score.ts';
import type { Db } from './db.ts';
import { summaryColumns, toSummary } from './rows/score.ts';
import { scores } from './schema.ts';
import { replaceCurrentScores, replaceScoreHistory } from './scoreWrites.ts';

/** Reads and replaces stored scores. */
export function createScores(db: Db) {
  return {
    /** A venue's score on the day of the current scores, with its reasons. */
    async current(id: string): Promise<Score | undefined> {
      const [row] = await db
        .select({ record: scores.record })
        .from(scores)
        .where(and(eq(scores.exchangeId, id), isNotNull(scores.record)))
        .limit(1);
      return row?.record ?? undefined;
    },

    /** A venue's stored scores from one day through another, oldest first. */
    async history(id: string, from: IsoDate, to: IsoDate): Promise<ScoreSummary[]> {
      const rows = await db
        .select(summaryColumns)
        .from(scores)
        .where(and(eq(scores.exchangeId, id), between(scores.asOf, from, to)))
        .orderBy(scores.asOf);
      return rows.map(toSummary);
    },

    /** Raw points of every venue scored for a day, ascending; `[]` when none are stored. */
    async distribution(asOf: IsoDate): Promise<number[]> {
      const rows = await db
        .select({ rawPoints: scores.rawPoints })
        .from(scores)
        .where(eq(scores.asOf, asOf))
        .orderBy(asc(scores.rawPoints));
      return rows.map((row) => row.rawPoints);
    },

    replaceCurrent: replaceCurrentScores.bind(undefined, db),
    replaceHistory: replaceScoreHistory.bind(undefined, db),
  };
}
