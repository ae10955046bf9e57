import { and, eq, gte, ne, sql } from 'drizzle-orm';
import { OutdatedError } from '../domain/commit.ts';
import type { IsoDate } from '../domain/date.ts';
import type { CurrentRow, Publication, ScoreSummary, Served } from '../domain/listing.ts';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { editionSql, refuseUnless, stateSql, writeState } from './installation.ts';
import { scoreRow } from './rows/score.ts';
import { currentScores, installation, scoreHistory } from './schema.ts';

/** Adds rows to an edition of the history, which nobody reads until it is published. */
export async function addScoreHistory(
  db: Db,
  edition: number,
  history: readonly ScoreSummary[],
): Promise<void> {
  await db.atomically(putHistory(db, edition, history));
}

/**
 * Makes these the scores that are served, all at once, and drops the editions of the history that are not.
 * Throws an OutdatedError, changing nothing, when another process has meanwhile changed the evidence or the edition.
 */
export async function publishScores(db: Db, publication: Publication): Promise<void> {
  try {
    await db.atomically(publicationStatements(db, publication));
  } catch (error) {
    if (await isPublishable(db, publication)) throw error;
    throw new OutdatedError('scored from what is no longer so', { cause: error });
  }
  await db.atomically([db.delete(scoreHistory).where(ne(scoreHistory.edition, editionSql))]);
}

/** The statements of a publication, to be run with others or alone. */
export function publicationStatements(
  db: Db,
  { versions, release, current, edition, rows, replacesFrom, months = [] }: Publication,
): Statement[] {
  const served: Served = { ...versions, publication: crypto.randomUUID() };
  return [
    refuseUnless(db, isPublishableSql({ versions, edition, rows })),
    ...(replacesFrom === undefined ? [] : [dropHistory(db, edition, replacesFrom)]),
    ...putHistory(db, edition, months),
    db.delete(currentScores),
    ...putAll(
      db,
      currentScores,
      current.map((row) => currentRow(versions.scoredOn, row)),
      { key: [currentScores.exchangeId] },
    ),
    ...writeState(db, {
      served: JSON.stringify(served),
      edition: String(edition),
      scoredBy: release,
    }),
  ];
}

/** Whether the evidence and the history are still what a publication was made from. */
const isPublishableSql = ({ versions, edition, rows }: Pick<Publication, 'versions' | 'edition' | 'rows'>) =>
  sql`${stateSql('seedState')} = 'complete' and ${stateSql('dataVersion')} = ${versions.dataVersion}
    and (select count(*) from ${scoreHistory} where ${scoreHistory.edition} = ${edition}) = ${rows}`;

async function isPublishable(db: Db, publication: Publication): Promise<boolean> {
  const holds = sql<number>`coalesce(${isPublishableSql(publication)}, 0)`;
  const [row] = await db.select({ holds }).from(installation).limit(1);
  return row?.holds === 1;
}

const dropHistory = (db: Db, edition: number, from: IsoDate): Statement =>
  db.delete(scoreHistory).where(and(eq(scoreHistory.edition, edition), gte(scoreHistory.asOf, from)));

const putHistory = (db: Db, edition: number, history: readonly ScoreSummary[]): Statement[] =>
  putAll(
    db,
    scoreHistory,
    history.map((score) => ({ edition, ...scoreRow(score) })),
    { key: [scoreHistory.edition, scoreHistory.exchangeId, scoreHistory.asOf] },
  );

const currentRow = (asOf: IsoDate, { exchangeId, scored }: CurrentRow) =>
  scored === null ? { exchangeId, asOf } : { ...scoreRow(scored.score), answer: scored.answer };
