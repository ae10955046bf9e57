import { continuedFraction } from './continuedFraction.ts';
import { logGamma } from './logGamma.ts';

/**
 * Regularised incomplete beta function Iₓ(a,b): the beta distribution's cdf at x.
 *
 * By its continued fraction, with Iₓ(a,b) = 1 − I₁₋ₓ(b,a) where it converges faster.
 * Source: NIST DLMF 8.17.22; Press et al., Numerical Recipes, 3rd ed., §6.4.
 *
 * @throws RangeError unless a, b > 0 and 0 ≤ x ≤ 1
 * @example regularisedBeta(0.25, 1, 1) // 0.25
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`regularisedBeta: shapes ${a} and ${b} must be positive.`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`regularisedBeta: ${x} is outside 0…1.`);
  if (x === 0 || x === 1) return x;
  const logFront = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  const front = Math.exp(logFront);
  const value =
    x < (a + 1) / (a + b + 2) ? front / (a * fraction(x, a, b)) : 1 - front / (b * fraction(1 - x, b, a));
  return Math.min(1, Math.max(0, value));
}

/** 1 + d₁/(1 + d₂/(1 + …)) with the coefficients of DLMF 8.17.23. */
function fraction(x: number, a: number, b: number): number {
  return continuedFraction(1, (k) => {
    const half = Math.floor(k / 2);
    const numerator = k % 2 === 0 ? half * (b - half) : -(a + half) * (a + b + half);
    return { a: (numerator * x) / ((a + k - 1) * (a + k)), b: 1 };
  });
}
