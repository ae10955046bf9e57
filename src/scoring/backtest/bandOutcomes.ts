import type { BandOutcome, ForecastTarget } from '../../domain/backtest.ts';
import { riskBand } from '../../domain/score.ts';
import { riskBandOf } from '../riskPoints.ts';
import { estimated } from './estimated.ts';
import type { ForecastRow } from './forecastRow.ts';

/** How often venues of each band were robbed within the year, from low to severe. */
export function bandOutcomes(rows: readonly ForecastRow[]): BandOutcome[] {
  const blocks = rows.map(({ venueId }) => venueId);
  return riskBand.options.map((band) => {
    const inBand = rows.map(({ rawPoints }) => riskBandOf(rawPoints) === band);
    const group = rows.filter((_, i) => inBand[i]);
    const frequency = (target: ForecastTarget) =>
      group.length === 0
        ? null
        : estimated(blocks, (sample) => {
            let [count, events] = [0, 0];
            for (const i of sample) {
              if (!inBand[i]) continue;
              count += 1;
              events += rows[i]?.outcome[target] ?? 0;
            }
            return events / count;
          });
    return {
      band,
      rows: group.length,
      anyEvents: group.filter(({ outcome }) => outcome.any === 1).length,
      stateEvents: group.filter(({ outcome }) => outcome.state === 1).length,
      expectedState: group.reduce((sum, { probability }) => sum + probability.state, 0),
      anyFrequency: frequency('any'),
      stateFrequency: frequency('state'),
    };
  });
}
