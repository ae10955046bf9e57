import type { LinearPredictor } from '../../domain/model.ts';
import { quadraticForm } from '../stats/quadraticForm.ts';

/** A linear predictor at one point. */
export interface Evaluation {
  value: number;
  /** Variance of `value`: of the coefficients, x·Σ·x, plus what the unknown features may be. */
  variance: number;
  /** Each term's share of `value` above the intercept, in the predictor's order. */
  parts: number[];
}

/**
 * Evaluates a fitted predictor. `values` holds each term's feature value, `null` when unknown: an
 * unknown counts as the population mean and adds coefficient² · population variance to the variance.
 * Throws a RangeError when the number of values is not that of the terms.
 */
export function evaluatePredictor(
  predictor: LinearPredictor,
  values: readonly (number | null)[],
): Evaluation {
  const { terms, intercept, covariance } = predictor;
  if (values.length !== terms.length)
    throw new RangeError(`expected ${terms.length} values, got ${values.length}`);
  const centred = terms.map((term, j) => (values[j] ?? term.populationMean) - term.populationMean);
  const parts = terms.map((term, j) => term.coefficient * (centred[j] ?? 0));
  const unknownVariance = terms.reduce(
    (sum, term, j) => (values[j] === null ? sum + term.coefficient ** 2 * term.populationVariance : sum),
    0,
  );
  return {
    value: parts.reduce((sum, part) => sum + part, intercept),
    variance: quadraticForm([1, ...centred], covariance) + unknownVariance,
    parts,
  };
}
