/**
 * Number of elements of an ascending list that are strictly below a value; the place to insert it.
 *
 * @example lowerBound(Float64Array.of(1, 2, 2, 3), 2) // 1
 */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
