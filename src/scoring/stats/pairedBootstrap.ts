import type { BootstrapInterval } from './blockBootstrap.ts';
import { type BootstrapOptions, bootstrapDraws, type RowStatistic } from './bootstrapDraws.ts';
import { quantile } from './quantile.ts';

/**
 * Difference of two statistics with its 90 % interval, and the share of resamples in which the first was
 * larger.
 */
export interface PairedDifference extends BootstrapInterval {
  /** Ties count half. */
  shareFirstLarger: number;
}

/**
 * Paired comparison: first minus second statistic, both on the same resampled blocks, so that what makes a
 * resample easy or hard for both cancels (see `bootstrapDraws`).
 *
 * @throws RangeError as `bootstrapDraws`
 * @example pairedBootstrap(exchangeIds, ourAuc, sizeOnlyAuc, { seed: 1 }).low > 0 // ahead at 95 %
 */
export function pairedBootstrap(
  blocks: readonly (string | number)[],
  first: RowStatistic,
  second: RowStatistic,
  options: BootstrapOptions,
): PairedDifference {
  const difference: RowStatistic = (rows) => first(rows) - second(rows);
  const draws = bootstrapDraws(blocks, difference, options).filter((value) => !Number.isNaN(value));
  const wins = draws.reduce((total, value) => total + (Math.sign(value) + 1) / 2, 0);
  return {
    estimate: difference(Int32Array.from(blocks.keys())),
    low: quantile(draws, 0.05),
    high: quantile(draws, 0.95),
    shareFirstLarger: wins / draws.length,
  };
}
