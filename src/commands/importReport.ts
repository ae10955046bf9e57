import { type Became, countOf, type Outcome } from '../desk/intake/outcome.ts';

/** What to call each outcome, and what the reader may do about it. */
const WORDS: Record<Became, { word: string; advice?: string; isFine: boolean }> = {
  filed: { word: 'filed', isFine: true },
  seen: { word: 'seen before', isFine: true },
  known: { word: 'likely a duplicate', isFine: true },
  older: { word: 'too old', isFine: true },
  future: { word: 'not yet happened', isFine: false },
  kindless: {
    ...{ word: 'of no kind', isFine: false },
    advice: 'no venue of the registry has this name: give its kind',
  },
  refused: { word: 'refused', isFine: false },
  left: { word: 'left', isFine: false },
};
const KINDS: readonly Became[] = ['filed', 'seen', 'known', 'older', 'future', 'kindless', 'refused', 'left'];

/** What became of a list, a line for each entry and one that counts them; and whether nothing is wrong with it. */
export function importReport(
  outcomes: readonly Outcome[],
  unreadable: readonly { place: string; reason: string }[],
  dryRun: boolean,
): { text: string; isFine: boolean } {
  const lines = outcomes.map((each) => lineOf(each, dryRun));
  const wrong = unreadable.map(({ place, reason }) => `${place}: unreadable (${reason})`);
  const occurring = KINDS.filter((became) => countOf(outcomes, became) > 0);
  const counts = occurring.map((became) => `${countOf(outcomes, became)} ${WORDS[became].word}`);
  if (wrong.length > 0) counts.push(`${wrong.length} unreadable`);
  const total = counts.length === 0 ? 'nothing in it' : counts.join(', ');
  return {
    text: [...lines, ...wrong, dryRun ? `dry run: ${total}` : total].join('\n'),
    isFine: wrong.length === 0 && occurring.every((became) => WORDS[became].isFine),
  };
}

function lineOf({ item: { place, report }, became, detail }: Outcome, dryRun: boolean): string {
  const { word, advice } = WORDS[became];
  const why = detail ?? advice;
  const told = dryRun && became === 'filed' ? 'would be filed' : word;
  return `${place}: ${report.name}, ${report.occurredOn}: ${told}${why === undefined ? '' : ` (${why})`}`;
}
