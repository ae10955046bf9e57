/**
 * Skill score: share of a reference forecast's loss that a forecast removes, 1 − loss/reference. 1 is
 * perfect, 0 no better than the reference, below 0 worse.
 *
 * @param loss of the forecast (Brier, log loss)
 * @param referenceLoss of the reference, as the base rate known at the time, on the same rows
 * @throws RangeError unless the reference loss is positive
 * @example skillScore(0.15, 0.2) // 0.25
 */
export function skillScore(loss: number, referenceLoss: number): number {
  if (!(referenceLoss > 0)) {
    throw new RangeError(`skillScore: reference loss ${referenceLoss} is not positive.`);
  }
  return 1 - loss / referenceLoss;
}
