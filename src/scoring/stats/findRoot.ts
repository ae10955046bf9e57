/**
 * Root of a continuous function between two points where its sign differs, by bisection down to neighbouring
 * floating point numbers: slower than Brent's method (some 60 evaluations), never wrong.
 *
 * @throws RangeError when the function has one sign at both ends, or is NaN at one
 * @example findRoot((x) => x * x - 2, 0, 2) // √2
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  const atLow = f(low);
  const atHigh = f(high);
  if (!(atLow * atHigh <= 0)) {
    throw new RangeError(`findRoot: no sign change between ${low} (${atLow}) and ${high} (${atHigh}).`);
  }
  if (atHigh === 0) return high;
  let [left, right] = [low, high];
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return middle;
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === atHigh > 0) right = middle;
    else left = middle;
  }
}
