import { type Odds, oddsInWords } from '../format/probability.ts';

/** "About 1 in 12 a year; could be 1 in 25 to 1 in 7": stands beside every score. */
export function OddsInWords({ odds }: { odds: Odds }) {
  const words = oddsInWords(odds);
  return <span class="odds-in-words">{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</span>;
}
