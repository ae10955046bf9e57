import { regularisedGamma } from './regularisedGamma.ts';

/**
 * Standard normal cumulative distribution function Φ(x), accurate in both tails: Φ(−x) = ½·Q(½, x²/2) for x ≥
 * 0, with Q the upper regularised incomplete gamma function.
 *
 * Source: NIST DLMF 7.11.2.
 *
 * @throws RangeError on NaN
 * @example normalCdf(1.96) // 0.975002…
 */
export function normalCdf(x: number): number {
  const tail = 0.5 * regularisedGamma(0.5, (x * x) / 2).upper;
  return x > 0 ? 1 - tail : tail;
}
