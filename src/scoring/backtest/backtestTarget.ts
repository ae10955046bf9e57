import type { ForecastTarget, TargetBacktest } from '../../domain/backtest.ts';
import type { PanelRow } from '../panel.ts';
import type { Baseline } from './baselines/baseline.ts';
import { baseRateOn } from './baseRates.ts';
import { byYear } from './byYear.ts';
import { compareBaseline } from './compareBaseline.ts';
import { figuresOf, hindsightLogSkill, type Judged } from './figures.ts';
import type { ForecastRow } from './forecastRow.ts';
import { reliabilityOf } from './reliability.ts';

/** Everything the backtest says of one target. */
export function backtestTarget(
  target: ForecastTarget,
  panel: readonly PanelRow[],
  rows: readonly ForecastRow[],
  baselines: readonly Baseline[],
  onProgress: (step: string) => void,
): TargetBacktest {
  const judged = judgedOf(target, panel, rows);
  onProgress(`${target}: figures`);
  return {
    target,
    figures: figuresOf(judged),
    hindsightLogSkill: hindsightLogSkill(judged),
    byYear: byYear(rows, target),
    reliability: reliabilityOf(judged.outcomes, judged.probabilities),
    comparisons: baselines.map((baseline) => {
      onProgress(`${target}: ${baseline.description}`);
      return compareBaseline(baseline, target, panel, rows, judged);
    }),
  };
}

/** Forecasts with their outcomes and the base rate as known on each origin. */
export function judgedOf(
  target: ForecastTarget,
  panel: readonly PanelRow[],
  rows: readonly ForecastRow[],
): Judged {
  const rates = new Map(
    [...new Set(rows.map(({ origin }) => origin))].map((day) => [day, baseRateOn(panel, target, day)]),
  );
  return {
    blocks: rows.map(({ venueId }) => venueId),
    outcomes: rows.map(({ outcome }) => outcome[target]),
    probabilities: rows.map(({ probability }) => probability[target]),
    baseRates: rows.map(({ origin }) => rates.get(origin) ?? Number.NaN),
  };
}
