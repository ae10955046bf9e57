import { formatPoints } from '../../../format/numbers.ts';
import { capitalised, countInWords, placeName } from '../../../format/words.ts';
import { isClear, type Pair } from '../pairs.ts';

interface Scored {
  code: string;
  riskPoints: number;
  rank: { low: number; high: number; of: number };
}

/** Who scores highest, and above how many of the others that is clear. */
export function scoresTitle(scored: readonly Scored[], pairs: readonly Pair[]): string {
  const [top, second] = scored.toSorted((a, b) => b.riskPoints - a.riskPoints);
  if (!top) return 'Nothing to compare';
  if (!second) return aloneTitle(top);
  const name = capitalised(placeName(top.code));
  const clear = pairs.filter((pair) => pair.riskier === top.code && isClear(pair)).length;
  const others = scored.length - 1;
  if (others === 1) {
    const words = clear === 1 ? 'clearly riskier than' : 'not clearly riskier than';
    return `${name} is ${words} ${placeName(second.code)}`;
  }
  if (clear === 0) return `${name} scores highest, but not clearly above any other`;
  if (clear === others) return `${name} scores highest, clearly above all others`;
  return `${name} scores highest, clearly above ${countInWords(clear)} of the ${countInWords(others)} others`;
}

const aloneTitle = ({ code, riskPoints, rank }: Scored): string =>
  `${capitalised(placeName(code))} scores ${formatPoints(riskPoints)} points and ranks between ${rank.low} and ${rank.high} of ${rank.of}`;
