import { checkPaired } from './checkPaired.ts';
import { sum } from './sum.ts';

/**
 * Observed over expected events, Σy/Σp: 1 when the forecasts are right on the whole, above 1 when they are
 * too low.
 *
 * @param outcomes 0 or 1
 * @throws RangeError on empty or unequal lists, or when no event is expected
 * @example observedOverExpected([1, 0], [0.3, 0.2]) // 2
 */
export function observedOverExpected(outcomes: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  checkPaired('observedOverExpected', outcomes, probabilities);
  const expected = sum(Array.from(probabilities));
  if (!(expected > 0)) throw new RangeError('observedOverExpected: no event is expected.');
  return sum(Array.from(outcomes)) / expected;
}
