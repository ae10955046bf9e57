import type { IntervalEstimate } from '../../domain/backtest.ts';
import { blockBootstrap } from '../stats/blockBootstrap.ts';
import type { RowStatistic } from '../stats/bootstrapDraws.ts';

/** Resamples behind every interval, and the seed that makes them the same on every run and for every figure. */
export const BOOTSTRAP = { seed: 20170101, resamples: 500 } as const;

/**
 * A statistic on all rows with its 90 % exchange-block interval. Where a resample too often has no
 * value (one event in a small group) the ends are null rather than an interval of another question.
 *
 * @throws RangeError when the statistic is undefined on the rows themselves
 */
export function estimated(blocks: readonly string[], statistic: RowStatistic): IntervalEstimate {
  const estimate = statistic(Int32Array.from(blocks.keys()));
  try {
    const { low, high } = blockBootstrap(blocks, statistic, BOOTSTRAP);
    return { estimate, low, high };
  } catch (error) {
    if (error instanceof RangeError) return { estimate, low: null, high: null };
    throw error;
  }
}
