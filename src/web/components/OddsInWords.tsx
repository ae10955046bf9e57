import { type Odds, oddsInWords } from '../format/probability.ts';
import { capitalised } from '../format/words.ts';

/** "About 1 in 12 a year; could be 1 in 25 to 1 in 7": stands beside every score. */
export function OddsInWords({ odds }: { odds: Odds }) {
  // No line ends within "1 in 12".
  const words = oddsInWords(odds).replaceAll(' in ', '\u00a0in\u00a0');
  return <span class="odds-in-words">{capitalised(words)}</span>;
}
