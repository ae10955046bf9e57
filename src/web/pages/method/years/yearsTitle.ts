import type { YearFigures } from '../questions.ts';

/** In how many years the interval of seen over forecast holds 1. */
export function yearsTitle(years: readonly Pick<YearFigures, 'observedOverExpected'>[]): string {
  const right = years.filter(
    ({ observedOverExpected: { low, high } }) => low !== null && high !== null && low <= 1 && high >= 1,
  ).length;
  if (right === years.length) return `The level was right in all ${years.length} years, within the intervals`;
  return `The level was right in ${right} of ${years.length} years, within the intervals`;
}

/** The first even whole number at or above every value. */
export const evenEnd = (values: readonly number[]): number =>
  Math.max(2, Math.ceil(Math.max(...values, 0) / 2) * 2);
