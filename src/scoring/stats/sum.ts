/**
 * Sum of a list by Neumaier's compensated summation, so that long lists lose no digits.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54
 * (1974).
 *
 * @example sum([0.1, 0.2, 0.3]) // 0.6
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let compensation = 0;
  for (const value of values) {
    const next = total + value;
    if (Math.abs(total) >= Math.abs(value)) compensation += total - next + value;
    else compensation += value - next + total;
    total = next;
  }
  // an infinite total makes the compensation NaN: the plain total is then right
  return Number.isFinite(total) ? total + compensation : total;
}
