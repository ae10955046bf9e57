/**
 * Number of elements of an ascending list that are at or below a value.
 *
 * @example upperBound(Float64Array.of(1, 2, 2, 3), 2) // 3
 */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? value) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
