import { inverseLogit } from '../stats/inverseLogit.ts';
import { logit } from '../stats/logit.ts';
import { fitPenalised, type Link, type PenalisedFit } from './fitPenalised.ts';
import type { PenalisedData } from './fitPenalisedData.ts';

/** Beyond this |η| the probability is 0 or 1 to all practical digits; weights stay above zero. */
const MAX_ETA = 30;

/** Logistic link: p = 1/(1 + e^−η), d = w = p(1−p). */
const logitLink: Link = {
  predictor: logit,
  working: (eta, outcome) => {
    const clamped = Math.min(MAX_ETA, Math.max(-MAX_ETA, eta));
    const event = inverseLogit(clamped);
    const noEvent = inverseLogit(-clamped);
    return {
      rootWeight: Math.sqrt(event * noEvent),
      residual: outcome / event - (1 - outcome) / noEvent,
    };
  },
};

/**
 * Penalised logistic regression: logit P(y=1) = x·β, with a normal prior on each penalised coefficient and
 * optional row weights (as for labels that may still change). See `fitPenalised` for the method, input and
 * errors.
 *
 * @returns coefficients in log odds a unit of their column
 * @example
 * fitPenalisedLogit({ rows: [[1, 0], [1, 1]], outcomes: [0, 1], priors: [null, { mean: 0.5, sd: 0.2 }] });
 */
export function fitPenalisedLogit(data: PenalisedData): PenalisedFit {
  return fitPenalised(
    data,
    data.rows.map(() => 0),
    logitLink,
  );
}
