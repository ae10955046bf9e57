import { valueAt } from './valueAt.ts';

/**
 * Dot product, Σᵢ aᵢbᵢ: a linear predictor x·β.
 *
 * @throws RangeError when the lengths differ
 * @example dotProduct([1, 2], [3, 4]) // 11
 */
export function dotProduct(first: ArrayLike<number>, second: ArrayLike<number>): number {
  if (first.length !== second.length) {
    throw new RangeError(`dotProduct: lengths differ (${first.length} and ${second.length}).`);
  }
  let total = 0;
  for (let i = 0; i < first.length; i++) total += valueAt(first, i) * valueAt(second, i);
  return total;
}
