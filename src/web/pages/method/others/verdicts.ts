import { verdictOf } from '../estimates.ts';
import type { Comparison, Peer } from '../questions.ts';

/** How the model stands to a rule on the same exchange-years. */
type Verdict = 'ahead' | 'behind' | 'notShown';

export const VERDICT_WORDS: Record<Verdict, string> = {
  ahead: 'ahead',
  behind: 'behind',
  notShown: 'not shown to be better',
};

type Differences = Pick<Comparison, 'aucDifference' | 'logLossDifference'>;

/** Ahead only where the whole interval says so, in ranking and in log loss; behind where either says so. */
export function verdictAgainst({ aucDifference, logLossDifference }: Differences): Verdict {
  const ranking = verdictOf(aucDifference);
  const loss = verdictOf(logLossDifference);
  if (ranking === 'below' || loss === 'above') return 'behind';
  return ranking === 'above' && loss === 'below' ? 'ahead' : 'notShown';
}

/** The same against another publisher’s rating; `undefined` with too few exchanges to tell. */
export function verdictAgainstPeer({ aucDifference }: Pick<Peer, 'aucDifference'>): Verdict | undefined {
  if (!aucDifference) return undefined;
  const ranking = verdictOf(aucDifference);
  return ranking === 'above' ? 'ahead' : ranking === 'below' ? 'behind' : 'notShown';
}

/** "Ahead of all 7 simpler rules for state thefts and for any theft". */
export function othersTitle(comparisons: Record<'state' | 'any', readonly Differences[]>): string {
  const count = (rules: readonly Differences[]) =>
    rules.filter((rule) => verdictAgainst(rule) === 'ahead').length;
  const [state, any] = [count(comparisons.state), count(comparisons.any)];
  const of = comparisons.state.length;
  if (state === of && any === comparisons.any.length)
    return `Ahead of all ${of} simpler rules, for state thefts and for any theft`;
  return `Ahead of ${state} of ${of} simpler rules for state thefts, of ${any} of ${comparisons.any.length} for any theft`;
}
