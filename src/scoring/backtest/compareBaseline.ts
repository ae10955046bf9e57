import type { BaselineComparison, ForecastTarget, IntervalEstimate } from '../../domain/backtest.ts';
import type { PanelRow } from '../panel.ts';
import type { RowStatistic } from '../stats/bootstrapDraws.ts';
import { captureRate } from '../stats/captureRate.ts';
import { gather } from '../stats/gather.ts';
import { logLoss } from '../stats/logLoss.ts';
import { pairedBootstrap } from '../stats/pairedBootstrap.ts';
import { rocAuc } from '../stats/rocAuc.ts';
import { skillScore } from '../stats/skillScore.ts';
import type { Baseline } from './baselines/baseline.ts';
import { BOOTSTRAP } from './estimated.ts';
import type { Judged } from './figures.ts';
import type { ForecastRow } from './forecastRow.ts';

/** The model against a baseline on the same rows, by differences on the same resamples of exchanges. */
export function compareBaseline(
  baseline: Baseline,
  target: ForecastTarget,
  panel: readonly PanelRow[],
  rows: readonly ForecastRow[],
  judged: Judged,
): BaselineComparison {
  const theirs = baselineForecasts(baseline, target, panel, rows);
  const { outcomes, probabilities: ours } = judged;
  const auc =
    (forecasts: readonly number[]): RowStatistic =>
    (sample) =>
      rocAuc(gather(outcomes, sample), gather(forecasts, sample));
  const loss =
    (forecasts: readonly number[]): RowStatistic =>
    (sample) =>
      logLoss(gather(outcomes, sample), gather(forecasts, sample));
  const difference = (statistic: (forecasts: readonly number[]) => RowStatistic): IntervalEstimate => {
    const { estimate, low, high } = pairedBootstrap(
      judged.blocks,
      statistic(ours),
      statistic(theirs),
      BOOTSTRAP,
    );
    return { estimate, low, high };
  };
  const theirLoss = logLoss(outcomes, theirs);
  return {
    baseline: baseline.id,
    description: baseline.description,
    auc: rocAuc(outcomes, theirs),
    logLoss: theirLoss,
    logSkill: skillScore(theirLoss, logLoss(outcomes, judged.baseRates)),
    captureTop20: captureRate(outcomes, theirs, 0.2),
    aucDifference: difference(auc),
    logLossDifference: difference(loss),
  };
}

/** A baseline's rolling-origin forecasts: for each origin it learns from the past rows only. */
export function baselineForecasts(
  baseline: Baseline,
  target: ForecastTarget,
  panel: readonly PanelRow[],
  rows: readonly ForecastRow[],
): number[] {
  const forecasts = new Map<ForecastRow, number>();
  for (const [day, group] of Map.groupBy(rows, ({ origin }) => origin)) {
    const task = {
      target,
      day,
      past: panel.filter(({ origin }) => origin < day),
      rows: group.map(({ panelRow }) => panelRow),
    };
    for (const [i, forecast] of baseline.forecast(task).entries()) {
      const row = group[i];
      if (row !== undefined) forecasts.set(row, forecast);
    }
  }
  return rows.map((row) => forecasts.get(row) ?? Number.NaN);
}
