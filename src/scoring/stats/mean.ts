import { sum } from './sum.ts';

/**
 * Arithmetic mean.
 *
 * @throws RangeError on an empty list
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean: needs at least one value.');
  return sum(values) / values.length;
}
