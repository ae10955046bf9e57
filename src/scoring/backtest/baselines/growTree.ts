import { valueAt } from '../../stats/valueAt.ts';
import { BINS } from './binned.ts';

const MAX_DEPTH = 3;
/** Ridge on leaf values, and the least total weight of a leaf: about 30 rows at a 3 % rate. */
const LEAF_RIDGE = 1;
const LEAST_LEAF_WEIGHT = 1;

/** The step a tree proposes for a row of bins. */
export type Tree = (bins: Uint8Array) => number;

interface Split {
  column: number;
  /** Rows with a bin up to this go left. */
  bin: number;
  gain: number;
}

/** Grows one tree of Newton steps: leaf values Σg / (Σh + ridge), splits that gain most in Σ(Σg)² / (Σh + ridge). */
export function growTree(
  rows: readonly Uint8Array[],
  gradients: readonly number[],
  weights: readonly number[],
): Tree {
  return growNode(
    rows.map((_, i) => i),
    0,
  );

  function growNode(members: readonly number[], depth: number): Tree {
    const [gradient, weight] = totals(members);
    const value = gradient / (weight + LEAF_RIDGE);
    const split = depth < MAX_DEPTH ? bestSplit(members, gradient, weight) : undefined;
    if (split === undefined) return () => value;
    const isLeft = (bins: Uint8Array) => valueAt(bins, split.column) <= split.bin;
    const left = growNode(
      members.filter((i) => isLeft(valueAt(rows, i))),
      depth + 1,
    );
    const right = growNode(
      members.filter((i) => !isLeft(valueAt(rows, i))),
      depth + 1,
    );
    return (bins) => (isLeft(bins) ? left(bins) : right(bins));
  }

  function totals(members: readonly number[]): [number, number] {
    let [gradient, weight] = [0, 0];
    for (const i of members) {
      gradient += valueAt(gradients, i);
      weight += valueAt(weights, i);
    }
    return [gradient, weight];
  }

  function bestSplit(members: readonly number[], gradient: number, weight: number): Split | undefined {
    let best: Split | undefined;
    const columns = rows[0]?.length ?? 0;
    for (let column = 0; column < columns; column++) {
      const [g, h] = [new Float64Array(BINS), new Float64Array(BINS)];
      for (const i of members) {
        const bin = valueAt(valueAt(rows, i), column);
        g[bin] = valueAt(g, bin) + valueAt(gradients, i);
        h[bin] = valueAt(h, bin) + valueAt(weights, i);
      }
      let [gLeft, hLeft] = [0, 0];
      for (let bin = 0; bin < BINS - 1; bin++) {
        gLeft += valueAt(g, bin);
        hLeft += valueAt(h, bin);
        if (Math.min(hLeft, weight - hLeft) < LEAST_LEAF_WEIGHT) continue;
        const gain =
          score(gLeft, hLeft) + score(gradient - gLeft, weight - hLeft) - score(gradient, weight);
        if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain };
      }
    }
    return best;
  }
}

const score = (gradient: number, weight: number) => gradient ** 2 / (weight + LEAF_RIDGE);
