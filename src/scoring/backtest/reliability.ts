import type { Reliability } from '../../domain/backtest.ts';
import { corpDecomposition } from '../stats/corpDecomposition.ts';
import { isotonicRegression } from '../stats/isotonicRegression.ts';
import { mean } from '../stats/mean.ts';

/**
 * CORP reliability curve: rows of one recalibrated probability form a step, by rising forecast.
 * Source: T. Dimitriadis, T. Gneiting & A. Jordan, PNAS 118 (2021).
 */
export function reliabilityOf(outcomes: readonly number[], probabilities: readonly number[]): Reliability {
  const recalibrated = isotonicRegression(outcomes, probabilities);
  const rows = probabilities.map((forecast, i) => ({ forecast, observed: recalibrated[i] ?? 0 }));
  const steps = [...Map.groupBy(rows, ({ observed }) => observed)]
    .sort(([a], [b]) => a - b)
    .map(([observed, group]) => {
      const forecasts = group.map(({ forecast }) => forecast);
      return {
        from: Math.min(...forecasts),
        to: Math.max(...forecasts),
        rows: group.length,
        forecast: mean(forecasts),
        observed,
      };
    });
  return { steps, ...corpDecomposition(outcomes, probabilities) };
}
