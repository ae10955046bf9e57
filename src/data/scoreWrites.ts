import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../domain/date.ts';
import type { ScoreSummary } from '../domain/listing.ts';
import type { Score } from '../domain/score.ts';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { writeState } from './installation.ts';
import { listOf } from './json.ts';
import { scoreRow } from './rows/score.ts';
import { scores } from './schema.ts';

/** Venues whose history one batch replaces: some 150 months of 40 venues are about 1.5 MB. */
const VENUES_A_BATCH = 40;

const key = [scores.exchangeId, scores.asOf];

/**
 * Makes these the current scores, all or none, and the installation one scored for `asOf` by `modelVersion`.
 * The last current ones are forgotten unless they are points of the history.
 */
export async function replaceCurrentScores(
  db: Db,
  asOf: IsoDate,
  modelVersion: string,
  current: readonly Score[],
): Promise<void> {
  const rows = current.map((record) => ({ ...scoreRow(record, modelVersion), historic: false, record }));
  await db.atomically([
    db.delete(scores).where(eq(scores.historic, false)),
    db.update(scores).set({ record: null }).where(isNotNull(scores.record)),
    ...putAll(db, scores, rows, { key, keep: [scores.historic] }),
    ...writeState(db, { modelVersion, scoredOn: asOf }),
  ]);
}

/** Makes these the whole stored history, the history of each venue at once. Current scores stay. */
export async function replaceScoreHistory(
  db: Db,
  modelVersion: string,
  history: readonly ScoreSummary[],
): Promise<void> {
  const byVenue = Map.groupBy(history, (row) => row.exchangeId);
  const venues = [...byVenue.keys()];
  const batches: Statement[][] = [forget(db, sql`${scores.exchangeId} not in ${listOf(venues)}`)];
  for (let first = 0; first < venues.length; first += VENUES_A_BATCH) {
    const some = venues.slice(first, first + VENUES_A_BATCH);
    const rows = some
      .flatMap((id) => byVenue.get(id) ?? [])
      .map((score) => ({ ...scoreRow(score, modelVersion), historic: true, record: null }));
    // A row that is left is a current score: it stays as it is and is a point of the history as well.
    const keep = [scores.record, scores.modelVersion];
    batches.push([
      ...forget(db, sql`${scores.exchangeId} in ${listOf(some)}`),
      ...putAll(db, scores, rows, { key, keep }),
    ]);
  }
  await db.load(batches);
}

function forget(db: Db, venues: ReturnType<typeof sql>): Statement[] {
  return [
    db.delete(scores).where(and(eq(scores.historic, true), isNull(scores.record), venues)),
    db
      .update(scores)
      .set({ historic: false })
      .where(and(eq(scores.historic, true), venues)),
  ];
}
