import { brierScore } from './brierScore.ts';
import { isotonicRegression } from './isotonicRegression.ts';
import { mean } from './mean.ts';

/** Parts of a Brier score: score = miscalibration − discrimination + uncertainty. */
export interface CorpDecomposition {
  /** What recalibration would remove; 0 is best. */
  miscalibration: number;
  /** What the ranking achieves over the mean outcome; higher is better. */
  discrimination: number;
  /** Brier score of the mean outcome: how hard the question is. */
  uncertainty: number;
}

/**
 * CORP decomposition of the Brier score, with isotonic regression as the recalibration: consistent, optimally
 * binned, reproducible, and each part never negative.
 *
 * Source: T. Dimitriadis, T. Gneiting & A. Jordan, "Stable reliability diagrams for probabilistic
 * classifiers", PNAS 118 (2021).
 *
 * @param outcomes 0 or 1
 * @throws RangeError on empty or unequal lists
 */
export function corpDecomposition(
  outcomes: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): CorpDecomposition {
  const score = brierScore(outcomes, probabilities);
  const recalibrated = brierScore(outcomes, isotonicRegression(outcomes, probabilities));
  const average = mean(Array.from(outcomes));
  const uncertainty = brierScore(outcomes, new Float64Array(outcomes.length).fill(average));
  return {
    miscalibration: score - recalibrated,
    discrimination: uncertainty - recalibrated,
    uncertainty,
  };
}
