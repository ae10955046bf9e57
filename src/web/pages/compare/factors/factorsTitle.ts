import { formatPoints } from '../../../format/numbers.ts';
import type { Compared } from '../questions.ts';
import { contributionOf, type Factor, factorsOf } from './factors.ts';

interface Spread {
  factor: Factor;
  points: number;
}

/** By how many points each factor differs between the jurisdictions, the most first. */
function spreadsOf(compared: readonly Pick<Compared, 'contributions'>[]): Spread[] {
  return factorsOf(compared)
    .map((factor) => {
      const points = compared.map((each) => contributionOf(each, factor)?.points ?? 0);
      return { factor, points: Math.max(...points) - Math.min(...points) };
    })
    .toSorted((a, b) => b.points - a.points);
}

/** Which factor sets the jurisdictions apart most. */
export function factorsTitle(compared: readonly Pick<Compared, 'contributions'>[]): string {
  const [most] = spreadsOf(compared);
  if (compared.length < 2 || !most) return 'What raises and lowers the score';
  if (most.points < 0.05) return 'No factor sets them apart';
  return `What differs most is “${most.factor.name}”: up to ${formatPoints(most.points)} points`;
}
