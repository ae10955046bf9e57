import { getTableColumns } from 'drizzle-orm';
import type { ScoreSummary } from '../../domain/listing.ts';
import { currentScores, scoreHistory } from '../schema.ts';

/** A score's columns. */
export function scoreRow(score: ScoreSummary) {
  const { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability } = score;
  return {
    exchangeId,
    asOf,
    rawPoints,
    riskPoints,
    riskBand,
    percentile,
    probabilityState: probability.state,
    probabilityAny: probability.any,
    probabilityLow: probability.low,
    probabilityHigh: probability.high,
  };
}
type ScoreRow = ReturnType<typeof scoreRow>;

const { edition: _edition, ...ofHistory } = getTableColumns(scoreHistory);
const { answer: _answer, ...ofCurrent } = getTableColumns(currentScores);

/** The columns of the history that a summary is read from. */
export const historyColumns = ofHistory;
/** The columns of a current score that a summary is read from; null in a closed venue's row. */
export const currentColumns = ofCurrent;

/** A score without its reasons, from its row. */
export function toSummary(row: ScoreRow): ScoreSummary {
  const { probabilityState, probabilityAny, probabilityLow, probabilityHigh, ...summary } = row;
  return {
    ...summary,
    probability: {
      state: probabilityState,
      any: probabilityAny,
      low: probabilityLow,
      high: probabilityHigh,
    },
  };
}

/** Whether a current row is that of an open venue, which alone has a score. */
export const isScored = (
  row: { [Column in keyof ScoreRow]: ScoreRow[Column] | null } & Pick<ScoreRow, 'exchangeId' | 'asOf'>,
): row is ScoreRow => row.rawPoints !== null;
