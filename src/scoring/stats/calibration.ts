import { checkPaired } from './checkPaired.ts';
import { countEvents } from './countEvents.ts';
import { logit } from './logit.ts';

/** Intercept and slope of a logistic recalibration; 0 and 1 when the forecast is calibrated. */
export interface Calibration {
  intercept: number;
  slope: number;
}

/** Probabilities of 0 and 1 are moved this far inside, so that their logit is finite. */
const CLIP = 1e-12;
const MAX_STEPS = 100;

/**
 * Logistic recalibration: maximum likelihood fit of logit P(y=1) = intercept + slope·logit p. A slope below 1
 * says the forecasts are too extreme, above 1 too timid. Newton's method, halving steps that lower the
 * likelihood.
 *
 * Source: D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958).
 *
 * @param outcomes 0 or 1
 * @throws RangeError on empty or unequal lists, outcomes all the same, probabilities all the same, or when
 *   the forecast separates the outcomes completely (no finite slope)
 */
export function calibration(outcomes: ArrayLike<number>, probabilities: ArrayLike<number>): Calibration {
  checkPaired('calibration', outcomes, probabilities);
  const events = countEvents(outcomes);
  if (events === 0 || events === outcomes.length) {
    throw new RangeError('calibration: undefined when all outcomes are the same.');
  }
  const x = Float64Array.from(probabilities, clippedLogit);
  if (x.every((value) => value === x[0])) {
    throw new RangeError('calibration: undefined when all probabilities are the same.');
  }
  let fit: Calibration = { intercept: logit(events / outcomes.length), slope: 0 };
  let now = evaluate(fit, outcomes, x);
  for (let k = 0; k < MAX_STEPS; k++) {
    const { full, size } = newtonStep(now);
    if (size < 1e-11 * (1 + Math.abs(fit.intercept) + Math.abs(fit.slope))) return fit;
    let share = 1;
    let next = evaluate(move(fit, full, share), outcomes, x);
    while (!(next.logLikelihood >= now.logLikelihood - 1e-12 * Math.abs(now.logLikelihood)) && share > 1e-9) {
      share /= 2;
      next = evaluate(move(fit, full, share), outcomes, x);
    }
    fit = move(fit, full, share);
    now = next;
  }
  throw new RangeError('calibration: no finite slope; the forecast separates the outcomes.');
}

function clippedLogit(probability: number): number {
  if (probability < CLIP && probability >= 0) return logit(CLIP);
  if (probability > 1 - CLIP && probability <= 1) return logit(1 - CLIP);
  return logit(probability);
}

function move(from: Calibration, step: Calibration, share: number): Calibration {
  return { intercept: from.intercept + share * step.intercept, slope: from.slope + share * step.slope };
}

type Evaluation = ReturnType<typeof evaluate>;

/** Log likelihood, its gradient (g0, g1) and information (h00, h01, h11). */
function evaluate(at: Calibration, outcomes: ArrayLike<number>, x: Float64Array) {
  let [logLikelihood, g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0, 0];
  for (const [i, xi] of x.entries()) {
    const logOdds = at.intercept + at.slope * xi;
    const odds = Math.exp(-Math.abs(logOdds));
    const p = (logOdds > 0 ? 1 : odds) / (1 + odds);
    const isEvent = outcomes[i] === 1;
    logLikelihood -= Math.log1p(odds) + Math.max(0, isEvent ? -logOdds : logOdds);
    const residual = (isEvent ? 1 : 0) - p;
    const weight = p * (1 - p);
    g0 += residual;
    g1 += residual * xi;
    h00 += weight;
    h01 += weight * xi;
    h11 += weight * xi * xi;
  }
  return { logLikelihood, g0, g1, h00, h01, h11 };
}

function newtonStep(e: Evaluation): { full: Calibration; size: number } {
  const determinant = e.h00 * e.h11 - e.h01 * e.h01;
  const full = {
    intercept: (e.h11 * e.g0 - e.h01 * e.g1) / determinant,
    slope: (e.h00 * e.g1 - e.h01 * e.g0) / determinant,
  };
  return { full, size: Math.max(Math.abs(full.intercept), Math.abs(full.slope)) };
}
