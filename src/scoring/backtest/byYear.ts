import type { ForecastTarget, YearFigures } from '../../domain/backtest.ts';
import { gather } from '../stats/gather.ts';
import { observedOverExpected } from '../stats/observedOverExpected.ts';
import { rocAuc } from '../stats/rocAuc.ts';
import { estimated } from './estimated.ts';
import type { ForecastRow } from './forecastRow.ts';

/** Observed against expected events and the ranking of each year, oldest first. */
export function byYear(rows: readonly ForecastRow[], target: ForecastTarget): YearFigures[] {
  return [...Map.groupBy(rows, ({ origin }) => Number(origin.slice(0, 4)))]
    .sort(([a], [b]) => a - b)
    .map(([year, group]) => {
      const outcomes = group.map(({ outcome }) => outcome[target]);
      const probabilities = group.map(({ probability }) => probability[target]);
      const observed = outcomes.filter((outcome) => outcome === 1).length;
      return {
        year,
        rows: group.length,
        observed,
        expected: probabilities.reduce((sum, each) => sum + each, 0),
        observedOverExpected: estimated(
          group.map(({ venueId }) => venueId),
          (sample) => observedOverExpected(gather(outcomes, sample), gather(probabilities, sample)),
        ),
        auc: observed === 0 || observed === group.length ? null : rocAuc(outcomes, probabilities),
      };
    });
}
