import { normalCdf } from './normalCdf.ts';

/**
 * Cumulative distribution function of the lognormal distribution, Φ((ln x − mu)/sigma); 0 for x ≤ 0.
 *
 * @param mu mean of the logarithm
 * @param sigma standard deviation of the logarithm, > 0
 * @throws RangeError unless sigma is positive
 */
export function lognormalCdf(x: number, mu: number, sigma: number): number {
  if (!(sigma > 0)) throw new RangeError(`lognormalCdf: sigma ${sigma} is not positive.`);
  return x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma);
}
