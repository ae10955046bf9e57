import { checkPaired } from './checkPaired.ts';
import { findRoot } from './findRoot.ts';
import { logGamma } from './logGamma.ts';
import { maximise } from './maximise.ts';
import { sum } from './sum.ts';
import { valueAt } from './valueAt.ts';

/** A gamma distribution of yearly rates; mean shape/rate events a year. */
export interface GammaDistribution {
  shape: number;
  /** Pseudo-exposure in years. */
  rate: number;
}

const LOG_SHAPE_RANGE = [Math.log(1e-3), Math.log(1e5)] as const;

/**
 * Gamma–Poisson pooling: the gamma distribution of rates among groups (jurisdictions), by maximum marginal
 * likelihood. Counts are negative binomial: events ~ NB(shape, rate/(rate + exposure)).
 *
 * For a given shape the best rate solves Σ (shape·Eᵢ − yᵢ·rate)/(rate + Eᵢ) = 0, whose left side falls in the
 * rate; the shape is then found on its profile likelihood, between 1e-3 and 1e5. When the counts vary no more
 * than Poisson ones, it ends at 1e5: all groups share one rate. Events may be fractional (cases of lower
 * weight).
 *
 * Source: C. Morris, "Parametric Empirical Bayes Inference", JASA 78 (1983); Gelman et al., Bayesian Data
 * Analysis, 3rd ed., §2.7.
 *
 * @param events count by group, ≥ 0
 * @param exposureYears by group, > 0
 * @throws RangeError on empty or unequal lists, negative counts, exposure not positive, or no event at all
 */
export function gammaPoissonFit(
  events: readonly number[],
  exposureYears: readonly number[],
): GammaDistribution {
  checkPaired('gammaPoissonFit', events, exposureYears);
  if (!events.every((count) => count >= 0)) throw new RangeError('gammaPoissonFit: a count is negative.');
  if (!exposureYears.every((years) => years > 0)) {
    throw new RangeError('gammaPoissonFit: an exposure is not positive.');
  }
  if (sum(events) === 0) throw new RangeError('gammaPoissonFit: needs at least one event.');
  const groups = events.map((count, i) => ({ count, years: valueAt(exposureYears, i) }));

  const bestRate = (shape: number): number => {
    const slope = (rate: number) =>
      sum(groups.map(({ count, years }) => (shape * years - count * rate) / (rate + years)));
    let high = (shape * sum(exposureYears)) / sum(events);
    while (slope(high) > 0) high *= 2;
    return findRoot(slope, 0, high);
  };
  const profile = (logShape: number): number => {
    const shape = Math.exp(logShape);
    const rate = bestRate(shape);
    const terms = groups.map(
      ({ count, years }) =>
        logGamma(shape + count) -
        logGamma(shape) -
        shape * Math.log1p(years / rate) -
        count * Math.log(rate + years),
    );
    return sum(terms);
  };
  const shape = Math.exp(maximise(profile, ...LOG_SHAPE_RANGE));
  return { shape, rate: bestRate(shape) };
}
