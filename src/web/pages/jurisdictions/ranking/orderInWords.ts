import { formatCount } from '../../../format/numbers.ts';
import { type Interval, overlapCount, overlapInWords, overlapShare } from '../../../format/overlap.ts';
import type { RankedJurisdiction } from '../questions.ts';

/** What the order of a ranking is worth, from its intervals, riskiest first. */
export function orderInWords(intervals: readonly Interval[]): string {
  const [first] = intervals;
  if (first === undefined || intervals.length < 2) return 'There is nothing to rank it against.';
  const count = formatCount(intervals.length);
  if (overlapShare(intervals) === 1)
    return `Of these ${count}, ${overlapInWords(intervals)}: the order is by the best estimate, and no place in it is by itself a finding.`;
  const withFirst = overlapCount(first, intervals);
  return `Of these ${count}, ${overlapInWords(intervals)}; ${formatCount(withFirst)} overlap the first. A place above another is not by itself a difference.`;
}

const COMPARED = 3;

/** The address of a comparison of the first few. */
export const compareAddress = (rows: readonly Pick<RankedJurisdiction, 'code'>[]): string =>
  `/compare?codes=${rows
    .slice(0, COMPARED)
    .map(({ code }) => code)
    .join(',')}`;
