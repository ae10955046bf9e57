import type { ForecastTarget } from '../../domain/backtest.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { PanelRow } from '../panel.ts';
import { labelOn } from './forecastRow.ts';

/** Events assumed where none was known yet: half of one, so that a rate is never 0. */
const LEAST_EVENTS = 0.5;

/** The base rate as it was known on a day: known events over venue-years whose twelve months were over. */
export function baseRateOn(panel: readonly PanelRow[], target: ForecastTarget, day: IsoDate): number {
  return rateOf(
    panel.filter(({ origin }) => origin < day),
    target,
    day,
  );
}

/** Share of the rows whose event was known on a day. */
export function rateOf(rows: readonly PanelRow[], target: ForecastTarget, day: IsoDate): number {
  const events = rows.filter((row) => labelOn(row, target, day) === 1).length;
  return Math.max(LEAST_EVENTS, events) / Math.max(1, rows.length);
}
