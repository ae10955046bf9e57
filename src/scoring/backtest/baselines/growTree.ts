import { valueAt } from '../../stats/valueAt.ts';
import { BINS } from './binned.ts';

/** How a tree grows. */
export interface TreeSettings {
  maxDepth: number;
  /** Least total weight of a leaf. */
  leastWeight: number;
  /** Added to the weight of a leaf, which pulls its value toward 0. */
  ridge: number;
  /** The columns a node may split on; asked at each node. */
  columns: () => readonly number[];
}

/** The value a tree gives a row of bins. */
export type Tree = (row: Uint8Array) => number;

interface Split {
  column: number;
  /** Rows with a bin up to this go left. */
  bin: number;
  gain: number;
}

/**
 * Grows a tree on bins given column by column: leaf values Σg / (Σw + ridge), split where Σ (Σg)² / (Σw + ridge) over the
 * two sides gains most. With g the outcome and w 1 that is a regression tree (CART); with g the gradient and
 * w the curvature of a loss it is a Newton step of boosting.
 */
export function growTree(
  data: readonly Uint8Array[],
  g: Float64Array,
  w: Float64Array,
  settings: TreeSettings,
): Tree {
  const grow = (members: readonly number[], depth: number): Tree => {
    let [gradient, weight] = [0, 0];
    for (const i of members) {
      gradient += valueAt(g, i);
      weight += valueAt(w, i);
    }
    const value = weight + settings.ridge > 0 ? gradient / (weight + settings.ridge) : 0;
    if (depth === settings.maxDepth) return () => value;
    const split = bestSplit(data, g, w, members, settings);
    if (split === undefined) return () => value;
    const bins = valueAt(data, split.column);
    const [left, right] = [true, false].map((side) =>
      grow(
        members.filter((i) => valueAt(bins, i) <= split.bin === side),
        depth + 1,
      ),
    );
    return (row) => ((valueAt(row, split.column) <= split.bin ? left : right) ?? (() => value))(row);
  };
  return grow(
    Array.from(g, (_, i) => i),
    0,
  );
}

function bestSplit(
  data: readonly Uint8Array[],
  g: Float64Array,
  w: Float64Array,
  members: readonly number[],
  { leastWeight, ridge, columns }: TreeSettings,
): Split | undefined {
  const score = (gradient: number, weight: number) => gradient ** 2 / (weight + ridge);
  let best: Split | undefined;
  for (const column of columns()) {
    const bins = valueAt(data, column);
    const [gradients, weights] = [new Float64Array(BINS), new Float64Array(BINS)];
    for (const i of members) {
      const bin = bins[i] ?? 0;
      gradients[bin] = (gradients[bin] ?? 0) + (g[i] ?? 0);
      weights[bin] = (weights[bin] ?? 0) + (w[i] ?? 0);
    }
    const [gradient, weight] = [gradients, weights].map((each) =>
      each.reduce((sum, value) => sum + value, 0),
    );
    let [left, leftWeight] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      left += valueAt(gradients, bin);
      leftWeight += valueAt(weights, bin);
      const rightWeight = (weight ?? 0) - leftWeight;
      if (Math.min(leftWeight, rightWeight) < leastWeight) continue;
      const gain =
        score(left, leftWeight) +
        score((gradient ?? 0) - left, rightWeight) -
        score(gradient ?? 0, weight ?? 0);
      if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain };
    }
  }
  return best;
}
