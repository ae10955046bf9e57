import { MultivariateLinearRegression } from 'ml-regression';
import { dotProduct } from '../stats/dotProduct.ts';
import { valueAt } from '../stats/valueAt.ts';
import { checkedObservations, type PenalisedData } from './fitPenalisedData.ts';

export interface PenalisedFit {
  coefficients: number[];
  /** Inverse of the penalised expected information: the posterior covariance by Laplace's approximation. */
  covariance: number[][];
  iterations: number;
}

/** A model for one row: how an outcome depends on its linear predictor η. */
export interface Link {
  /** η at which the event has the given probability; where the iteration starts. */
  predictor: (probability: number) => number;
  /** √w = d/√(p(1−p)) and the working residual (y−p)/d, with d = dp/dη; finite for every η. */
  working: (eta: number, outcome: number) => { rootWeight: number; residual: number };
}

const MAX_ITERATIONS = 100;
const TOLERANCE = 1e-12;
/** Largest variance inflation of a coefficient before its column counts as a combination of the others. */
const MAX_INFLATION = 1e10;

/**
 * Penalised maximum likelihood of a binary regression by iteratively reweighted least squares: maximises the
 * weighted log likelihood minus ½ Σ ((βⱼ − meanⱼ)/sdⱼ)². Each step is a least squares fit on rows √w·x and
 * targets √w·(η − offset + (y−p)/d), with one more row a prior, eⱼ/sdⱼ → meanⱼ/sdⱼ. It stops at
 * max|Δβ| < 1e-12. The current fit is subtracted from every target, so that the regression gives Δβ itself:
 * the same step, whose rounding errors vanish with it (else columns far from zero keep it from ending).
 *
 * Source: P. Green, "Iteratively Reweighted Least Squares for Maximum Likelihood Estimation", J. Royal
 * Statistical Society B 46 (1984).
 *
 * @param offsets added to the linear predictor of each row
 * @throws RangeError on empty, unequal or invalid input, or when no unique finite maximum is found: outcomes
 *   all alike or separated, or columns collinear, with no prior to hold the coefficients; outcomes far from
 *   what the priors expect; columns very far from zero (centre years)
 */
export function fitPenalised(data: PenalisedData, offsets: readonly number[], link: Link): PenalisedFit {
  const observations = checkedObservations(data, offsets);
  let coefficients = data.priors.map(() => 0);
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
    const inputs: number[][] = [];
    const targets: number[][] = [];
    for (const { x, outcome, offset, weight } of observations) {
      const isFirst = iterations === 1;
      const eta = isFirst ? link.predictor((outcome + 0.5) / 2) : dotProduct(x, coefficients) + offset;
      const { rootWeight, residual } = link.working(eta, outcome);
      const scale = Math.sqrt(weight) * rootWeight;
      inputs.push(x.map((value) => scale * value));
      targets.push([scale * ((isFirst ? eta - offset : 0) + residual)]);
    }
    for (const [j, prior] of data.priors.entries()) {
      if (!prior) continue;
      inputs.push(coefficients.map((_, k) => (k === j ? 1 / prior.sd : 0)));
      targets.push([(prior.mean - valueAt(coefficients, j)) / prior.sd]);
    }
    // A row of zeros with target 1 changes no estimate; it keeps the stdError we divide by above zero.
    inputs.push(coefficients.map(() => 0));
    targets.push([1]);
    const step = new MultivariateLinearRegression(inputs, targets, { intercept: false });
    const change = step.weights.map((row) => valueAt(row, 0));
    coefficients = coefficients.map((value, j) => value + valueAt(change, j));
    if (iterations > 1 && Math.max(...change.map(Math.abs)) < TOLERANCE) {
      const variance = step.stdError ** 2;
      const covariance = step.stdErrorMatrix.to2DArray().map((row) => row.map((value) => value / variance));
      checkIdentified(inputs, covariance);
      return { coefficients, covariance, iterations };
    }
  }
  throw new RangeError(
    `fitPenalised: no convergence in ${MAX_ITERATIONS} steps; are the outcomes all alike, separated or far from the priors?`,
  );
}

/** The library solves singular systems by a pseudo-inverse without a word; here they are an error. */
function checkIdentified(
  inputs: readonly (readonly number[])[],
  covariance: readonly (readonly number[])[],
): void {
  for (const [j, row] of covariance.entries()) {
    const information = inputs.reduce((total, input) => total + valueAt(input, j) ** 2, 0);
    const inflation = information * valueAt(row, j);
    if (!(inflation > 0.5 && inflation < MAX_INFLATION)) {
      throw new RangeError(`fitPenalised: column ${j} is a combination of the others.`);
    }
  }
}
