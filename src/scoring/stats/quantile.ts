import { valueAt } from './valueAt.ts';

/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan, "Sample
 * Quantiles in Statistical Packages", The American Statistician 50 (1996); the default of numpy and R).
 *
 * @param probability between 0 and 1
 * @throws RangeError on an empty list, a NaN or a probability outside 0…1
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  if (values.length === 0) throw new RangeError('quantile: needs at least one value.');
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile: probability ${probability} is outside 0…1.`);
  }
  const sorted = Float64Array.from(values).sort();
  if (Number.isNaN(valueAt(sorted, sorted.length - 1))) throw new RangeError('quantile: a value is NaN.');
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const low = valueAt(sorted, below);
  const fraction = position - below;
  return fraction === 0 ? low : low + fraction * (valueAt(sorted, below + 1) - low);
}
