const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Argument that maximises a smooth function on an interval: a grid finds the highest region, golden-section
 * search narrows it to about 1e-9 of the interval. May return an end of the interval.
 *
 * Source: J. Kiefer, "Sequential minimax search for a maximum", Proc. AMS 4 (1953).
 *
 * @param gridSteps number of equal steps tried first; more when several maxima may lie close
 * @throws RangeError unless low < high, or when the function is nowhere a number on the grid
 * @example maximise((x) => -((x - 1) ** 2), -5, 5) // 1
 */
export function maximise(f: (x: number) => number, low: number, high: number, gridSteps = 64): number {
  if (!(low < high)) throw new RangeError(`maximise: empty interval ${low}…${high}.`);
  const step = (high - low) / gridSteps;
  let best = { x: Number.NaN, value: Number.NEGATIVE_INFINITY };
  for (let k = 0; k <= gridSteps; k++) {
    const x = k === gridSteps ? high : low + k * step;
    const value = f(x);
    if (value > best.value) best = { x, value };
  }
  if (Number.isNaN(best.x)) throw new RangeError('maximise: the function has no finite value on the grid.');
  let left = Math.max(low, best.x - step);
  let right = Math.min(high, best.x + step);
  let inner = right - GOLDEN * (right - left);
  let outer = left + GOLDEN * (right - left);
  let [atInner, atOuter] = [f(inner), f(outer)];
  while (right - left > 1e-9 * (high - low)) {
    if (atInner >= atOuter) {
      [right, outer, atOuter] = [outer, inner, atInner];
      inner = right - GOLDEN * (right - left);
      atInner = f(inner);
    } else {
      [left, inner, atInner] = [inner, outer, atOuter];
      outer = left + GOLDEN * (right - left);
      atOuter = f(outer);
    }
  }
  const found = (left + right) / 2;
  return f(found) >= best.value ? found : best.x;
}
