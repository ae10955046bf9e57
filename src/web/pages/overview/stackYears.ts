import type { YearOfThefts } from './questions.ts';

/** Who thefts are laid to: to a state for certain, to a state as suspicion, to others or to nobody. */
export const BLAMES = ['attributed', 'suspected', 'other'] as const;
export type Blame = (typeof BLAMES)[number];

export const BLAME_NAMES: Record<Blame, string> = {
  attributed: 'attributed to a state actor',
  suspected: 'a state actor suspected',
  other: 'laid to others or to nobody',
};

/** What is counted. */
export type Measure = 'thefts' | 'losses';

/** A year's thefts, split by who they are laid to. */
export interface StackedYear {
  year: number;
  /** Number of thefts. */
  thefts: Record<Blame, number>;
  /** Known losses, US dollars. */
  losses: Record<Blame, number>;
  /** Thefts of which no loss is known. */
  lossesUnknown: number;
}

const blameOf = ({ sponsor, status }: Pick<YearOfThefts, 'sponsor' | 'status'>): Blame =>
  sponsor === null || status === 'none' ? 'other' : status;

/** Every year from the first to the last, also those without a theft. */
export function stackYears(rows: readonly YearOfThefts[]): StackedYear[] {
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return [];
  const stacks = Array.from({ length: last - first + 1 }, (_, index) => emptyYear(first + index));
  for (const row of rows) {
    const stack = stacks[row.year - first];
    if (!stack) continue;
    const blame = blameOf(row);
    stack.thefts[blame] += row.incidents;
    stack.losses[blame] += row.lossUsd;
    stack.lossesUnknown += row.lossesUnknown;
  }
  return stacks;
}

const emptyYear = (year: number): StackedYear => ({
  year,
  thefts: { attributed: 0, suspected: 0, other: 0 },
  losses: { attributed: 0, suspected: 0, other: 0 },
  lossesUnknown: 0,
});

/** Sums over all years. */
export function totals(stacks: readonly StackedYear[], measure: Measure): Record<Blame, number> {
  const sums = { attributed: 0, suspected: 0, other: 0 };
  for (const stack of stacks) for (const blame of BLAMES) sums[blame] += stack[measure][blame];
  return sums;
}
