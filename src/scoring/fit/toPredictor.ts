import type { LinearPredictor } from '../../domain/model.ts';
import type { Column } from './designMatrix.ts';
import type { PenalisedFit } from './fitPenalised.ts';

/** Joins the columns of a design with the coefficients fitted on it; the intercept comes first. */
export function toPredictor(columns: readonly Column[], fit: PenalisedFit): LinearPredictor {
  const [intercept = 0, ...coefficients] = fit.coefficients;
  return {
    intercept,
    terms: columns.map((column, j) => ({ ...column, coefficient: coefficients[j] ?? 0 })),
    covariance: fit.covariance,
  };
}
