import type { LinearPredictor } from '../../domain/model.ts';
import { cholesky } from '../stats/cholesky.ts';
import { sampleMultivariateNormal } from '../stats/sampleMultivariateNormal.ts';
import { seededNormal } from '../stats/seededNormal.ts';

/** Seeded draws of a predictor's intercept and coefficients, in that order, from their normal posterior. */
export function coefficientDraws(predictor: LinearPredictor, count: number, seed: number): number[][] {
  const mean = [predictor.intercept, ...predictor.terms.map(({ coefficient }) => coefficient)];
  const factor = cholesky(predictor.covariance);
  const normal = seededNormal(seed);
  return Array.from({ length: count }, () => sampleMultivariateNormal(mean, factor, normal));
}
