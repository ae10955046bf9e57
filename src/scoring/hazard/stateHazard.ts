import type { ModelVintage } from '../../domain/model.ts';
import { shapleyValues } from '../stats/shapleyValues.ts';
import { type Evaluation, evaluatePredictor } from './evaluatePredictor.ts';
import { Z_90 } from './z90.ts';

/** No theft is taken for a state's with more certainty than this. */
const LARGEST_SHARE = 0.9;

/** The yearly hazard of a state theft at one venue. All logs are natural. */
export interface StateHazard {
  /** Log of the yearly hazard of any theft. */
  logAny: number;
  /** Log of the yearly hazard of a state theft: `logAny + log share`. */
  logState: number;
  /** Ends of the 90 % interval of `logState`. */
  logLow: number;
  logHigh: number;
  hazard: Evaluation;
  share: Evaluation;
}

/**
 * State hazard `exp(x·β) · share` with its interval. `hazardValues` and `shareValues` are in the order
 * of the vintage's terms; `null` is unknown. The interval adds the variances of both predictors on the
 * log scale (delta method).
 */
export function stateHazard(
  vintage: ModelVintage,
  hazardValues: readonly (number | null)[],
  shareValues: readonly (number | null)[],
): StateHazard {
  const hazard = evaluatePredictor(vintage.hazard, hazardValues);
  const share = evaluatePredictor(vintage.share, shareValues);
  const logShare = logShareOf(share.value);
  const logState = hazard.value + logShare;
  const spread = Z_90 * Math.sqrt(hazard.variance + (1 - Math.exp(logShare)) ** 2 * share.variance);
  return {
    logAny: hazard.value,
    logState,
    logLow: logState - spread,
    logHigh: logState + spread,
    hazard,
    share,
  };
}

/** A log state hazard taken apart: the average venue's plus every part is the venue's, exactly. */
export interface HazardParts {
  /** `logState` of the average venue of the vintage, with the average share. */
  logAverage: number;
  /** What each hazard feature adds. */
  hazardParts: number[];
  /** What each share feature adds: exact Shapley values on the log share. */
  shareParts: number[];
}

/** Takes a state hazard apart by feature. */
export function partsOf({ hazard, share }: StateHazard, vintage: ModelVintage): HazardParts {
  return {
    logAverage: vintage.hazard.intercept + logShareOf(vintage.share.intercept),
    hazardParts: hazard.parts,
    shareParts: shapleyValues(share.parts.length, (present) =>
      logShareOf(
        share.parts.reduce((sum, part, j) => sum + (present[j] ? part : 0), vintage.share.intercept),
      ),
    ),
  };
}

/** Log of the share of state thefts at log-odds `logOdds`, capped. */
export function logShareOf(logOdds: number): number {
  return Math.min(Math.log(LARGEST_SHARE), -Math.log1p(Math.exp(-logOdds)));
}
