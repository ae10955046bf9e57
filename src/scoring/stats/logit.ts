/**
 * Log odds, ln(p/(1−p)); 0 and 1 give ∓Infinity.
 *
 * @throws RangeError for a probability outside 0…1
 * @example logit(0.5) // 0
 */
export function logit(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`logit: probability ${probability} is outside 0…1.`);
  }
  return Math.log(probability) - Math.log1p(-probability);
}
