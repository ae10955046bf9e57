/**
 * Guard for statistics of two aligned lists: both non-empty and of one length, else a RangeError that names
 * the caller.
 */
export function checkPaired(name: string, first: ArrayLike<unknown>, second: ArrayLike<unknown>): void {
  if (first.length === 0) throw new RangeError(`${name}: needs at least one row.`);
  if (first.length !== second.length) {
    throw new RangeError(`${name}: lists differ in length (${first.length} and ${second.length}).`);
  }
}
