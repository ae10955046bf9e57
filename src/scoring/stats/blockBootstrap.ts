import { type BootstrapOptions, bootstrapDraws, type RowStatistic } from './bootstrapDraws.ts';
import { quantile } from './quantile.ts';

/** A statistic on all rows with its 90 % interval. */
export interface BootstrapInterval {
  estimate: number;
  low: number;
  high: number;
}

/**
 * 90 % percentile interval of a statistic by the block bootstrap (see `bootstrapDraws`).
 *
 * @param blocks block (exchange) of each row
 * @param statistic of a list of row indices
 * @throws RangeError on empty input, or when the statistic is undefined on the rows or on over 5 % of
 *   resamples
 * @example
 * blockBootstrap(exchangeIds, (rows) => rocAuc(gather(outcomes, rows), gather(scores, rows)), { seed: 1 });
 */
export function blockBootstrap(
  blocks: readonly (string | number)[],
  statistic: RowStatistic,
  options: BootstrapOptions,
): BootstrapInterval {
  const draws = bootstrapDraws(blocks, statistic, options).filter((value) => !Number.isNaN(value));
  const estimate = statistic(Int32Array.from(blocks.keys()));
  return { estimate, low: quantile(draws, 0.05), high: quantile(draws, 0.95) };
}
