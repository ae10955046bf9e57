import { formatPoints } from '../../../format/numbers.ts';
import { formatOneIn } from '../../../format/probability.ts';
import type { WhatIf } from './whatIfQuestion.ts';

type Sides = {
  [Side in 'before' | 'after']: Pick<WhatIf[Side], 'rawPoints' | 'probability'>;
};

/** What a supposition changes, as a sentence without a full stop; intervals that overlap are said to. */
export function whatIfTitle({ before, after }: Sides): string {
  const difference = after.rawPoints - before.rawPoints;
  if (difference === 0) return 'As supposed, the score is what it is now';
  const [from, to] = [formatOneIn(before.probability.state), formatOneIn(after.probability.state)];
  const odds = from === to ? `about ${to} a year either way` : `about ${from} a year becomes ${to}`;
  const direction = difference < 0 ? 'lower' : 'higher';
  return `${formatPoints(Math.abs(difference))} points ${direction}: ${odds}${overlapInWords(before, after)}`;
}

function overlapInWords(before: Sides['before'], after: Sides['after']): string {
  const [a, b] = [before.probability, after.probability];
  return a.low <= b.high && b.low <= a.high ? '; the intervals overlap' : '; the intervals do not overlap';
}
