import { fitPenalised, type Link, type PenalisedFit } from './fitPenalised.ts';
import type { PenalisedData } from './fitPenalisedData.ts';

/** Bounds of η for weights and residuals: μ from 1e-13 to 700, so that e^μ is finite. */
const MIN_ETA = -30;
const MAX_ETA = Math.log(700);

/** Complementary log-log link: μ = e^η, p = 1 − e^−μ, d = μe^−μ, w = d²/(p(1−p)) = μ²/(e^μ − 1). */
const cloglogLink: Link = {
  predictor: (probability) => Math.log(-Math.log1p(-probability)),
  working: (eta, outcome) => {
    const mu = Math.exp(Math.min(MAX_ETA, Math.max(MIN_ETA, eta)));
    // (y−p)/d is 1/μ for an event and −(e^μ − 1)/μ for none
    return {
      rootWeight: mu / Math.sqrt(Math.expm1(mu)),
      residual: (outcome - (1 - outcome) * Math.expm1(mu)) / mu,
    };
  },
};

export interface HazardData extends PenalisedData {
  /** Time each row was watched, in years, ≥ 0. */
  exposureYears: readonly number[];
}

/**
 * Penalised yearly hazard: P(event) = 1 − exp(−exposure·exp(x·β)), a complementary log-log regression with
 * log exposure as offset and a normal prior on each penalised coefficient. See `fitPenalised` for the method,
 * input and errors.
 *
 * @returns coefficients in log hazard a unit of their column
 * @throws RangeError for a negative exposure, and as `fitPenalised`
 * @example
 * fitPenalisedCloglog({ rows: [[1], [1]], outcomes: [0, 1], exposureYears: [1, 0.5], priors: [null] });
 */
export function fitPenalisedCloglog(data: HazardData): PenalisedFit {
  const offsets = data.exposureYears.map((years) => {
    if (!(years >= 0 && years < Infinity))
      throw new RangeError(`fitPenalisedCloglog: exposure of ${years} years.`);
    return Math.log(years);
  });
  return fitPenalised(data, offsets, cloglogLink);
}
