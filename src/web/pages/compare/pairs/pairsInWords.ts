import { formatPercent } from '../../../format/probability.ts';
import { capitalised, countInWords, placeName } from '../../../format/words.ts';
import { isClear, type Pair } from '../pairs.ts';

/** How many pairs can be told apart. */
export function pairsTitle(pairs: readonly Pair[]): string {
  const clear = pairs.filter(isClear).length;
  const [only] = pairs;
  if (pairs.length === 1 && only)
    return capitalised(
      `${placeName(only.riskier)} is riskier than ${placeName(only.other)} with ${formatPercent(only.probability)} probability`,
    );
  if (clear === 0) return 'No two of them can be told apart with confidence';
  if (clear === pairs.length) return 'All of them can be told apart with confidence';
  return `${capitalised(countInWords(clear))} of ${countInWords(pairs.length)} pairs can be told apart with confidence`;
}

/** The clearest and the least clear pair, as sentences. Pairs come the least clear first. */
export function extremesInWords(pairs: readonly Pair[]): string {
  const [least, clearest] = [pairs[0], pairs.at(-1)];
  if (!least || !clearest) return '';
  if (pairs.length === 1) return isClear(least) ? 'The order is clear.' : 'The order is not clear.';
  return `Clearest: ${pairInWords(clearest)}. Least clear: ${pairInWords(least)}.`;
}

const pairInWords = ({ riskier, other, probability }: Pair): string =>
  `${placeName(riskier)} riskier than ${placeName(other)}, ${formatPercent(probability)}`;
