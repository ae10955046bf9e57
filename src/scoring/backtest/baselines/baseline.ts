import type { ForecastTarget } from '../../../domain/backtest.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { PanelRow } from '../../panel.ts';

/** What a baseline may use on an origin, as the model may: past rows, and labels known by that day. */
export interface Task {
  target: ForecastTarget;
  /** The origin: 1 January of the year to forecast. */
  day: IsoDate;
  /** Rows whose twelve months were over. */
  past: readonly PanelRow[];
  /** The rows to forecast; their features may be read, their thefts not. */
  rows: readonly PanelRow[];
}

/** Another way to forecast, on the same rows and labels as the model. */
export interface Baseline {
  /** Stable; the result refers to it. */
  id: string;
  description: string;
  /** Probability of the event within the year, one a row. */
  forecast(task: Task): number[];
}

/**
 * A general learner: learns from features and 0/1 outcomes and returns one probability for each of the
 * rows to forecast. Deterministic.
 */
export type Learner = (
  features: readonly (readonly number[])[],
  outcomes: readonly number[],
  toForecast: readonly (readonly number[])[],
) => number[];
