import { factorName } from '../../../format/factors.ts';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import type { Contribution, Score } from '../questions.ts';
import { START_POINTS } from '../waterfall.ts';

const named = ({ factor, points }: Contribution): string =>
  `${lowerFirst(factorName(factor))} (${formatChange(points)})`;

/** What raises and what lowers a score most, as a sentence without a full stop. */
export function whyTitle({ rawPoints, contributions }: Pick<Score, 'rawPoints' | 'contributions'>): string {
  const ordered = contributions.toSorted((a, b) => b.points - a.points);
  const [most, least] = [ordered[0], ordered.at(-1)];
  const difference = rawPoints - START_POINTS;
  const where =
    formatPoints(Math.abs(difference)) === formatPoints(0)
      ? 'As high as the average exchange'
      : `${formatPoints(Math.abs(difference))} points ${difference > 0 ? 'above' : 'below'} the average exchange`;
  const raised = most && most.points > 0 ? `: ${named(most)} raises it most` : '';
  const lowered = least && least.points < 0 ? `, ${named(least)} lowers it most` : '';
  return `${where}${raised}${raised ? lowered : ''}`;
}

/** Lower-cases a name's first letter, unless an abbreviation or a proper name begins it. */
function lowerFirst(text: string): string {
  return /^([A-Z]{2}|Korean)/.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
