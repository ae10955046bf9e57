import type { GammaDistribution } from './gammaPoissonFit.ts';
import { regularisedBeta } from './regularisedBeta.ts';

/**
 * Probability that the first of two independent gamma distributed rates is above the second, exactly: with Gᵢ
 * of unit rate, G₂/(G₁+G₂) ~ Beta(shape₂, shape₁), so P = I_z(shape₂, shape₁) at z = rate₂/(rate₁ + rate₂).
 *
 * Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 25 (the beta
 * distribution as a ratio of gamma variables).
 *
 * @throws RangeError unless shapes and rates are positive
 * @example probabilityFirstAbove({ shape: 2, rate: 10 }, { shape: 2, rate: 10 }) // 0.5
 */
export function probabilityFirstAbove(first: GammaDistribution, second: GammaDistribution): number {
  if (!(first.rate > 0 && second.rate > 0)) {
    throw new RangeError('probabilityFirstAbove: rates must be positive.');
  }
  return regularisedBeta(second.rate / (first.rate + second.rate), second.shape, first.shape);
}
