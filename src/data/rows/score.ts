import type { ScoreSummary } from '../../domain/listing.ts';
import { scores } from '../schema.ts';

/** A score's row, but for what depends on why it is kept. */
export function scoreRow(score: ScoreSummary, modelVersion: string) {
  const { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability } = score;
  return {
    exchangeId,
    asOf,
    modelVersion,
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

/** The columns a summary is read from. */
export const summaryColumns = {
  exchangeId: scores.exchangeId,
  asOf: scores.asOf,
  rawPoints: scores.rawPoints,
  riskPoints: scores.riskPoints,
  riskBand: scores.riskBand,
  percentile: scores.percentile,
  probabilityState: scores.probabilityState,
  probabilityAny: scores.probabilityAny,
  probabilityLow: scores.probabilityLow,
  probabilityHigh: scores.probabilityHigh,
};

/** A score without its reasons, from its row. */
export function toSummary(row: Omit<ReturnType<typeof scoreRow>, 'modelVersion'>): ScoreSummary {
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
