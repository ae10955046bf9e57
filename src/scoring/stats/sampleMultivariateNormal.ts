import { dotProduct } from './dotProduct.ts';

/**
 * One draw from a multivariate normal distribution, mean + L·z, with L the Cholesky factor of the covariance.
 *
 * @param factor lower triangular factor from `cholesky(covariance)`, computed once for many draws
 * @param normal source of standard normal numbers, as from `seededNormal`
 * @throws RangeError when mean and factor differ in size
 */
export function sampleMultivariateNormal(
  mean: readonly number[],
  factor: readonly (readonly number[])[],
  normal: () => number,
): number[] {
  if (mean.length !== factor.length) throw new RangeError('sampleMultivariateNormal: sizes differ.');
  const z = mean.map(() => normal());
  return factor.map((row, i) => (mean[i] ?? 0) + dotProduct(row, z));
}
