import { continuedFraction } from './continuedFraction.ts';
import { logGamma } from './logGamma.ts';

const MAX_TERMS = 100_000;

/**
 * Regularised incomplete gamma functions: lower P(a,x) = γ(a,x)/Γ(a) and upper Q(a,x) = 1 − P(a,x), each
 * computed directly where it is small, so that neither tail loses digits. P(a, rate·x) is the gamma
 * distribution's cdf.
 *
 * P by its power series below x = a + 1, Q by its continued fraction above.
 * Source: NIST DLMF 8.11.4 and 8.9.2; Press et al., Numerical Recipes, 3rd ed., §6.2.
 *
 * @throws RangeError unless a > 0 and x ≥ 0
 */
export function regularisedGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && Number.isFinite(a))) throw new RangeError(`regularisedGamma: shape ${a} is not positive.`);
  if (!(x >= 0)) throw new RangeError(`regularisedGamma: argument ${x} is negative.`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = Math.min(1, (front * powerSeries(a, x)) / a);
    return { lower, upper: 1 - lower };
  }
  // x + 1 − a − 1(1−a)/(x + 3 − a − 2(2−a)/(x + 5 − a − …))
  const fraction = continuedFraction(x + 1 - a, (k) => ({ a: -k * (k - a), b: x + 2 * k + 1 - a }));
  const upper = Math.min(1, front / fraction);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; k < MAX_TERMS && term > total * 1e-17; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}
