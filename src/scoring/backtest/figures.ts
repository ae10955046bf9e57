import type { ForecastFigures, IntervalEstimate } from '../../domain/backtest.ts';
import { averagePrecision } from '../stats/averagePrecision.ts';
import type { RowStatistic } from '../stats/bootstrapDraws.ts';
import { brierScore } from '../stats/brierScore.ts';
import { calibration } from '../stats/calibration.ts';
import { captureRate } from '../stats/captureRate.ts';
import { countEvents } from '../stats/countEvents.ts';
import { gather } from '../stats/gather.ts';
import { logLoss } from '../stats/logLoss.ts';
import { observedOverExpected } from '../stats/observedOverExpected.ts';
import { rocAuc } from '../stats/rocAuc.ts';
import { skillScore } from '../stats/skillScore.ts';
import { estimated } from './estimated.ts';

/** Probabilities to judge, aligned row by row. */
export interface Judged {
  /** Exchange of each row: rows of one exchange are resampled together. */
  blocks: readonly string[];
  outcomes: readonly number[];
  probabilities: readonly number[];
  /** The base rate as it was known on each row's origin. */
  baseRates: readonly number[];
}

type Metric = (outcomes: Float64Array, probabilities: Float64Array, baseRates: Float64Array) => number;

/** Every figure of a set of forecasts, each with its interval. */
export function figuresOf(judged: Judged): ForecastFigures {
  const figure = (metric: Metric): IntervalEstimate => estimated(judged.blocks, statisticOf(judged, metric));
  return {
    rows: judged.outcomes.length,
    venues: new Set(judged.blocks).size,
    events: countEvents(judged.outcomes),
    logLoss: figure(logLoss),
    brier: figure(brierScore),
    logSkill: figure((y, p, base) => skillScore(logLoss(y, p), logLoss(y, base))),
    brierSkill: figure((y, p, base) => skillScore(brierScore(y, p), brierScore(y, base))),
    auc: figure(rocAuc),
    averagePrecision: figure(averagePrecision),
    captureTop10: figure((y, p) => captureRate(y, p, 0.1)),
    captureTop20: figure((y, p) => captureRate(y, p, 0.2)),
    calibrationSlope: figure((y, p) => calibration(y, p).slope),
    observedOverExpected: figure(observedOverExpected),
  };
}

/** A metric as a statistic of a resample of rows. */
function statisticOf(judged: Judged, metric: Metric): RowStatistic {
  return (rows) =>
    metric(gather(judged.outcomes, rows), gather(judged.probabilities, rows), gather(judged.baseRates, rows));
}

/** Log skill against the constant rate that only hindsight knows. */
export function hindsightLogSkill(judged: Judged): IntervalEstimate {
  const rate = countEvents(judged.outcomes) / judged.outcomes.length;
  const hindsight = { ...judged, baseRates: judged.outcomes.map(() => rate) };
  return estimated(
    judged.blocks,
    statisticOf(hindsight, (y, p, base) => skillScore(logLoss(y, p), logLoss(y, base))),
  );
}
