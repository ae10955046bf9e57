import { seededRandom } from './seededRandom.ts';
import { valueAt } from './valueAt.ts';

/** A statistic of a resample, given as row indices (the buffer is reused: read it, do not keep it). */
export type RowStatistic = (rows: Int32Array) => number;

export interface BootstrapOptions {
  seed: number;
  /** Number of resamples; default 1000. */
  resamples?: number;
}

/** Above this share of resamples without a value, an interval would describe a different question. */
const MAX_UNDEFINED_SHARE = 0.05;

/**
 * Block bootstrap: values of a statistic on resamples that draw whole blocks (all rows of an exchange
 * together, as its years are alike) with replacement, as many as there are. One seed gives one sequence of
 * resamples, so draws of two statistics are paired.
 *
 * A resample on which the statistic throws a RangeError or is NaN (no event in it) is left out.
 *
 * Source: A. Davison & D. Hinkley, Bootstrap Methods and their Application (1997), §3.8.
 *
 * @param blocks block of each row
 * @returns one entry a resample, in order; NaN where left out
 * @throws RangeError on empty input, or when more than 5 % of resamples are left out
 */
export function bootstrapDraws(
  blocks: readonly (string | number)[],
  statistic: RowStatistic,
  { seed, resamples = 1000 }: BootstrapOptions,
): Float64Array {
  if (blocks.length === 0 || !(resamples >= 1)) {
    throw new RangeError('bootstrapDraws: needs at least one row and one resample.');
  }
  const groups = [...Map.groupBy(blocks.keys(), (row) => valueAt(blocks, row)).values()];
  const random = seededRandom(seed);
  let buffer = new Int32Array(2 * blocks.length);
  const draws = new Float64Array(resamples).map(() => {
    let length = 0;
    for (let k = 0; k < groups.length; k++) {
      const group = valueAt(groups, Math.floor(random() * groups.length));
      if (length + group.length > buffer.length) {
        const larger = new Int32Array(2 * (length + group.length));
        larger.set(buffer);
        buffer = larger;
      }
      buffer.set(group, length);
      length += group.length;
    }
    return valueOrNaN(statistic, buffer.subarray(0, length));
  });
  const undefinedShare = draws.filter(Number.isNaN).length / resamples;
  if (undefinedShare > MAX_UNDEFINED_SHARE) {
    throw new RangeError(`bootstrapDraws: undefined on ${Math.round(100 * undefinedShare)} % of resamples.`);
  }
  return draws;
}

function valueOrNaN(statistic: RowStatistic, rows: Int32Array): number {
  try {
    return statistic(rows);
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}
