import { formatEstimate, formatSignificant } from './numbers.ts';

/** A share or probability from 0 to 1 in percent, two significant digits: "3.4 %", "2.0 %", "<0.1 %". */
export function formatPercent(probability: number): string {
  if (probability > 0 && probability < 0.001) return '<0.1\u202f%';
  if (probability > 0.99 && probability < 1) return '>99\u202f%';
  return `${formatEstimate(probability * 100)}\u202f%`;
}

/** A round share as an axis or a rule has it: "3 %". */
export const formatRoundPercent = (share: number): string => `${formatSignificant(share * 100)}\u202f%`;

/** Above this, one whole "1 in N" is too far from the next: 37 and 40 in 100 would both be "1 in 3". */
const MOST_AS_ONE_IN = 0.36;

/** "1 in 12", N whole and of two digits at most that count; "41 in 100" for what is more likely than 1 in 3. */
export function formatOneIn(probability: number): string {
  if (probability > MOST_AS_ONE_IN) return `${formatSignificant(probability * 100)} in 100`;
  if (probability < 0.0001) return '1 in more than 10,000';
  const oneIn = 1 / probability;
  return `1 in ${oneIn < 10 ? Math.round(oneIn) : formatSignificant(oneIn)}`;
}

/** A probability with the ends of its 90 % interval, each from 0 to 1. */
export interface Odds {
  state: number;
  low: number;
  high: number;
}

/** "about 1 in 12 a year; could be 1 in 25 to 1 in 7". */
export const oddsInWords = ({ state, low, high }: Odds): string =>
  `about ${formatOneIn(state)} a year; could be ${formatOneIn(low)} to ${formatOneIn(high)}`;

/** "1.8–8.9 %": one unit for both ends. */
export const formatPercentRange = (low: number, high: number): string =>
  `${formatEstimate(low * 100)}\u2013${formatEstimate(high * 100)}\u202f%`;
