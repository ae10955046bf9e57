import { placeFactorName } from '../../../format/factors.ts';
import { formatChange } from '../../../format/numbers.ts';

interface Weighed {
  factor: string;
  points: number;
}

/** The factors that raise and lower the score most. */
export function contributionsTitle(contributions: readonly Weighed[]): string {
  const sorted = contributions.toSorted((a, b) => b.points - a.points);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return 'No factor of the place is known';
  const raising = most.points > 0 ? `“${placeFactorName(most.factor)}” raises it most` : 'Nothing raises it';
  const lowering =
    least.points < 0 ? `“${placeFactorName(least.factor)}” lowers it most` : 'nothing lowers it';
  const points = [most.points > 0 ? most : undefined, least.points < 0 ? least : undefined];
  const [up, down] = points.map((each) => (each ? ` (${formatChange(each.points)})` : ''));
  return `${raising}${up}, ${lowering}${down}`;
}
