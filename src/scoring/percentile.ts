import { lowerBound } from './stats/lowerBound.ts';
import { upperBound } from './stats/upperBound.ts';

/**
 * Share of a sorted population below a value, 0–100, ties at half; `null` for an empty population.
 */
export function percentileIn(sorted: readonly number[], value: number): number | null {
  if (sorted.length === 0) return null;
  return (50 * (lowerBound(sorted, value) + upperBound(sorted, value))) / sorted.length;
}
