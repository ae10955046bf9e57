/**
 * Whether two JSON values are the same with their numbers cut to nine figures: processors differ in the
 * last figures of an exponential, and no reader of ours sees past the fourth.
 */
export function isSameToNineFigures(a: unknown, b: unknown): boolean {
  return nineFigures(a) === nineFigures(b);
}

const nineFigures = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(9)) : each,
  );
