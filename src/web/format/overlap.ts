import { formatPercent } from './probability.ts';

/** A 90 % interval. */
export interface Interval {
  low: number;
  high: number;
}

/** Share of the pairs of intervals that overlap, 0 to 1; `undefined` for fewer than two. */
export function overlapShare(intervals: readonly Interval[]): number | undefined {
  let [pairs, overlapping] = [0, 0];
  intervals.forEach((a, index) => {
    for (const b of intervals.slice(index + 1)) {
      pairs += 1;
      if (a.low <= b.high && b.low <= a.high) overlapping += 1;
    }
  });
  return pairs === 0 ? undefined : overlapping / pairs;
}

/** "all their intervals overlap", or how many pairs do. */
export function overlapInWords(intervals: readonly Interval[]): string {
  const share = overlapShare(intervals);
  if (share === undefined) return 'there is nothing to compare it with';
  if (share === 1) return 'all their intervals overlap';
  if (share === 0) return 'none of their intervals overlap';
  return `the intervals of ${formatPercent(share)} of pairs overlap`;
}

/** How many of the others' intervals one overlaps. */
export const overlapCount = (own: Interval, all: readonly Interval[]): number =>
  all.filter((each) => each !== own && own.low <= each.high && each.low <= own.high).length;
