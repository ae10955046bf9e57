import { normalQuantile } from './normalQuantile.ts';

/**
 * Quantile of the lognormal distribution, exp(mu + sigma·Φ⁻¹(p)), in the unit of the variable (USD for
 * losses).
 *
 * @param mu mean of the logarithm
 * @param sigma standard deviation of the logarithm, ≥ 0
 * @throws RangeError for a probability outside 0…1 or a negative sigma
 * @example lognormalQuantile(0.5, Math.log(1e6), 2) // 1e6, the median
 */
export function lognormalQuantile(probability: number, mu: number, sigma: number): number {
  if (!(sigma >= 0)) throw new RangeError(`lognormalQuantile: sigma ${sigma} is negative.`);
  return sigma === 0 ? Math.exp(mu) : Math.exp(mu + sigma * normalQuantile(probability));
}
