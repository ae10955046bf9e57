import { formatPercentRange } from '../../format/probability.ts';
import type { Backtest } from './questions.ts';

/** What a ranking at random would put into its first fifth. */
export const CHANCE = 0.2;

/** Share of past state thefts that the first fifth of the forecasts held. */
export interface CaptureRecord {
  share: { estimate: number; low: number | null; high: number | null };
  /** Exchange-years with a state theft. */
  events: number;
  firstYear: number;
  lastYear: number;
  modelVersion: string;
  /** The same share for a ranking by size alone. */
  sizeAlone: number | undefined;
}

/** The one figure of the backtest that needs no statistics to be read. */
export function captureRecord({ firstYear, lastYear, modelVersion, targets }: Backtest): CaptureRecord {
  const { figures, comparisons } = targets.state;
  const sizeAlone = comparisons.find(({ baseline }) => baseline === 'sizeOnly')?.captureTop20;
  return {
    share: figures.captureTop20,
    events: figures.events,
    firstYear,
    lastYear,
    modelVersion,
    sizeAlone,
  };
}

/** "90 % interval 40–63 %", or that there is none. */
export const intervalInWords = ({ low, high }: CaptureRecord['share']): string =>
  low === null || high === null
    ? 'too few thefts for an interval'
    : `90\u202f% interval ${formatPercentRange(low, high)}`;
