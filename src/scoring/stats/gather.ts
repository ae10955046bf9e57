/**
 * The values at the given row indices, in their order; what a bootstrap statistic uses to build its resample.
 *
 * @throws RangeError when an index is out of range
 * @example gather([10, 20, 30], [2, 0, 0]) // Float64Array [30, 10, 10]
 */
export function gather(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < gathered.length; i++) {
    const value = values[rows[i] ?? -1];
    if (value === undefined) throw new RangeError(`gather: no row ${rows[i]} among ${values.length}.`);
    gathered[i] = value;
  }
  return gathered;
}
