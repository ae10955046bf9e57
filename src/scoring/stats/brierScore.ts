import { checkPaired } from './checkPaired.ts';
import { valueAt } from './valueAt.ts';

/**
 * Brier score: mean squared difference of probability and outcome; lower is better, a proper score.
 *
 * Source: G. Brier, "Verification of Forecasts Expressed in Terms of Probability", Monthly Weather Review 78
 * (1950).
 *
 * @param outcomes 0 or 1
 * @throws RangeError on empty or unequal lists
 * @example brierScore([1, 0], [0.8, 0.4]) // 0.1
 */
export function brierScore(outcomes: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  checkPaired('brierScore', outcomes, probabilities);
  let total = 0;
  for (let i = 0; i < outcomes.length; i++) {
    total += (valueAt(probabilities, i) - valueAt(outcomes, i)) ** 2;
  }
  return total / outcomes.length;
}
