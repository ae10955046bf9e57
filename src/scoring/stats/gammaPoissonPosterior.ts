import type { GammaDistribution } from './gammaPoissonFit.ts';
import { gammaQuantile } from './gammaQuantile.ts';

/** Posterior of one group's yearly rate. */
export interface GammaPosterior extends GammaDistribution {
  mean: number;
  low90: number;
  high90: number;
}

/**
 * Posterior of a group's yearly event rate under a gamma prior: Gamma(shape + events, rate + exposure). Its
 * mean lies between the group's own rate and the common one, nearer to its own the longer it was watched.
 *
 * @param events in the group, ≥ 0
 * @param exposureYears ≥ 0; 0 gives the prior back
 * @returns rates per year, with the central 90 % interval
 * @throws RangeError for negative events or exposure, or an invalid prior
 */
export function gammaPoissonPosterior(
  prior: GammaDistribution,
  events: number,
  exposureYears: number,
): GammaPosterior {
  if (!(events >= 0 && exposureYears >= 0)) {
    throw new RangeError(`gammaPoissonPosterior: ${events} events in ${exposureYears} years.`);
  }
  const shape = prior.shape + events;
  const rate = prior.rate + exposureYears;
  return {
    shape,
    rate,
    mean: shape / rate,
    low90: gammaQuantile(0.05, shape, rate),
    high90: gammaQuantile(0.95, shape, rate),
  };
}
