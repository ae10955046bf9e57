/**
 * The value that a share of the values does not exceed (nearest rank).
 *
 * @param share from 0 to 1
 * @throws RangeError when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  const value = ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
  if (value === undefined) throw new RangeError('quantile: no values');
  return value;
}

/** The middle value; the lower of two. Throws a RangeError when there are none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** To three significant digits, so that results differ by what was measured and not by its noise. */
export const toThreeDigits = (value: number): number => Number(value.toPrecision(3));
