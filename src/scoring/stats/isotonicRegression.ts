import { checkPaired } from './checkPaired.ts';
import { gather } from './gather.ts';
import { sum } from './sum.ts';
import { valueAt } from './valueAt.ts';

/**
 * Isotonic regression: the non-decreasing function of the score nearest to the outcomes in squares, by
 * pooling adjacent violators. Rows with equal scores are pooled first, so they get one value. Used as the
 * recalibrated probability.
 *
 * Source: M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information",
 * Annals of Mathematical Statistics 26 (1955).
 *
 * @returns the fitted value of each row, in the rows' order
 * @throws RangeError on empty or unequal lists, or a NaN score
 * @example isotonicRegression([0, 1, 0, 1], [1, 2, 3, 4]) // [0, 0.5, 0.5, 1]
 */
export function isotonicRegression(outcomes: ArrayLike<number>, scores: ArrayLike<number>): number[] {
  checkPaired('isotonicRegression', outcomes, scores);
  const groups = Map.groupBy(Array(scores.length).keys(), (row) => valueAt(scores, row));
  if (groups.has(Number.NaN)) throw new RangeError('isotonicRegression: a score is NaN.');
  const ascending = [...groups].sort(([first], [second]) => first - second);
  const blocks: { total: number; rows: number[] }[] = [];
  for (const [, rows] of ascending) {
    const block = { total: sum(gather(outcomes, rows)), rows };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.total * block.rows.length < block.total * last.rows.length) break;
      block.total += last.total;
      block.rows = [...last.rows, ...block.rows];
      blocks.pop();
    }
    blocks.push(block);
  }
  const fitted = new Array<number>(scores.length);
  for (const { total, rows } of blocks) {
    for (const row of rows) fitted[row] = total / rows.length;
  }
  return fitted;
}
