/**
 * Checked element access: the element at `index`, or a RangeError when there is none.
 *
 * Numerical loops index by position; this keeps a wrong length from turning silently into NaN.
 */
export function valueAt<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No element ${index} in a list of ${values.length}.`);
  return value;
}
