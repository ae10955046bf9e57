import { findRoot } from './findRoot.ts';
import { logGamma } from './logGamma.ts';
import { regularisedGamma } from './regularisedGamma.ts';

/**
 * Quantile of the gamma distribution: the x with P(shape, rate·x) = probability, to about 12 digits. Solved
 * on ln x, working with whichever tail is smaller.
 *
 * Bounds for the search: P(a,x) ≤ xᵃ/Γ(a+1) gives the lower one, doubling the upper one.
 *
 * @param probability between 0 and 1; the ends give 0 and Infinity
 * @param rate inverse scale, so that the mean is shape/rate (exposure years when x is a yearly rate)
 * @throws RangeError for a probability outside 0…1, or shape or rate not positive
 * @example gammaQuantile(0.5, 1, 2) // ln 2 / 2
 */
export function gammaQuantile(probability: number, shape: number, rate: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`gammaQuantile: probability ${probability} is outside 0…1.`);
  }
  if (!(shape > 0 && rate > 0)) {
    throw new RangeError(`gammaQuantile: shape ${shape} and rate ${rate} must be positive.`);
  }
  if (probability === 0) return 0;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  const excess = (logX: number): number => {
    const { lower, upper } = regularisedGamma(shape, Math.exp(logX));
    return probability <= 0.5 ? lower - probability : 1 - probability - upper;
  };
  const low = (Math.log(probability) + logGamma(shape + 1)) / shape;
  let high = Math.max(low, Math.log(shape)) + 1;
  while (excess(high) < 0) high += 1;
  return Math.exp(findRoot(excess, low - 1e-6, high)) / rate;
}
