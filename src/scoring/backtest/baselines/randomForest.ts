import { seededRandom } from '../../stats/seededRandom.ts';
import type { Learner } from './baseline.ts';
import { binned, columnsOf } from './binned.ts';
import { growTree } from './growTree.ts';

/** Usual settings, fixed beforehand and never tuned. */
const TREES = 150;
const MAX_DEPTH = 8;
const LEAST_ROWS = 10;
/** What a leaf counts of the overall rate, in rows, so that no forecast is exactly 0. */
const SMOOTHING_ROWS = 1;
const SEED = 42;

/**
 * Random forest: the mean of regression trees on 0/1 outcomes, each grown on a resample of the rows, each
 * node choosing among a random third of the features. Seeded.
 *
 * Source: L. Breiman, "Random Forests", Machine Learning 45 (2001).
 */
export const randomForest: Learner = (features, outcomes, toForecast) => {
  const bins = binned(features);
  const [trained, asked] = [features.map(bins), toForecast.map(bins)];
  const random = seededRandom(SEED);
  const data = columnsOf(trained);
  const columns = () => drawn(data.length, Math.ceil(data.length / 3), random);
  const rate =
    Math.max(
      0.5,
      outcomes.reduce((sum, each) => sum + each, 0),
    ) / outcomes.length;
  const centred = outcomes.map((outcome) => outcome - rate);
  const totals = asked.map(() => 0);
  for (let k = 0; k < TREES; k++) {
    const weights = new Float64Array(trained.length);
    for (let draw = 0; draw < trained.length; draw++) {
      const i = Math.floor(random() * trained.length);
      weights[i] = (weights[i] ?? 0) + 1;
    }
    const tree = growTree(
      data,
      Float64Array.from(centred, (value, i) => value * (weights[i] ?? 0)),
      weights,
      { maxDepth: MAX_DEPTH, leastWeight: LEAST_ROWS, ridge: SMOOTHING_ROWS, columns },
    );
    for (const [i, row] of asked.entries()) totals[i] = (totals[i] ?? 0) + tree(row);
  }
  return totals.map((total) => Math.min(1, Math.max(0, rate + total / TREES)));
};

/** So many different numbers below `width`, in order of drawing. */
function drawn(width: number, count: number, random: () => number): number[] {
  const left = Array.from({ length: width }, (_, i) => i);
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0);
}
