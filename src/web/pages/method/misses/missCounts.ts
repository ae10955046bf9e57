import type { LargeTheft } from '../questions.ts';

const TOP = 80;
const MIDDLE = 50;

type Judged = Pick<LargeTheft, 'score'>;

/** How the large thefts fell on the ranking of the day before. */
export function missCounts(thefts: readonly Judged[]) {
  const percentiles = thefts.flatMap(({ score }) => score?.percentile ?? []);
  return {
    all: thefts.length,
    ranked: percentiles.length,
    inTopFifth: percentiles.filter((percentile) => percentile >= TOP).length,
    inLowerHalf: percentiles.filter((percentile) => percentile < MIDDLE).length,
    notScored: thefts.filter(({ score }) => score === null).length,
  };
}

/** "28 of 48 large thefts hit the fifth ranked riskiest the day before, 6 the lower half". */
export function missesTitle(thefts: readonly Judged[]): string {
  const { ranked, inTopFifth, inLowerHalf } = missCounts(thefts);
  return `${inTopFifth} of ${ranked} large thefts hit the fifth ranked riskiest the day before, ${inLowerHalf} the lower half`;
}
