import type { Contribution } from './questions.ts';

/** A contribution with the running total of points before and after it. */
export interface Step {
  contribution: Contribution;
  from: number;
  to: number;
}

/** Steps that belong together, with their sum. */
export interface StepGroup {
  group: Contribution['group'];
  sum: number;
  steps: Step[];
}

/** The points of the average exchange, from which every score starts. */
export const START_POINTS = 50;

const bySize = (a: Contribution, b: Contribution): number => Math.abs(b.points) - Math.abs(a.points);

/** What raises the score, largest first, then what lowers it, largest first; each from where the last ended. */
export function stepsBySize(contributions: readonly Contribution[]): Step[] {
  const raising = contributions.filter(({ points }) => points > 0).toSorted(bySize);
  const others = contributions.filter(({ points }) => points <= 0).toSorted(bySize);
  return running([...raising, ...others], START_POINTS);
}

/** Contributions by factor group, the group that raises the score most first. */
export function stepsByGroup(contributions: readonly Contribution[]): StepGroup[] {
  const groups = [...Map.groupBy(contributions, ({ group }) => group)]
    .map(([group, members]) => ({ group, members: members.toSorted(bySize), sum: sumOf(members) }))
    .toSorted((a, b) => b.sum - a.sum);
  let total = START_POINTS;
  return groups.map(({ group, members, sum }) => {
    const steps = running(members, total);
    total = steps.at(-1)?.to ?? total;
    return { group, sum, steps };
  });
}

/** The points between which all steps lie, with a little room on both sides. */
export function stepsDomain(steps: readonly Step[]): { from: number; to: number } {
  const ends = [START_POINTS, ...steps.flatMap(({ from, to }) => [from, to])];
  return { from: Math.floor(Math.min(...ends) - 1), to: Math.ceil(Math.max(...ends) + 1) };
}

const sumOf = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, { points }) => sum + points, 0);

function running(contributions: readonly Contribution[], start: number): Step[] {
  let total = start;
  return contributions.map((contribution) => {
    const from = total;
    total += contribution.points;
    return { contribution, from, to: total };
  });
}
