/**
 * Probability of given log odds, 1/(1 + e^−x), without overflow; small probabilities keep their digits.
 *
 * @example inverseLogit(0) // 0.5
 */
export function inverseLogit(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
