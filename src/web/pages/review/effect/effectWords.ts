import { formatChange, formatPoints, plural } from '../../../format/numbers.ts';
import type { Moved, Preview } from '../questions.ts';
import { seenMoves } from './seenMoves.ts';

/** What accepting would do to today's scores, as a heading. */
export function effectTitle(preview: Pick<Preview, 'moved' | 'movedTotal'>): string {
  const { seen, unlisted } = seenMoves(preview);
  const [most] = seen;
  if (most === undefined)
    return `Accepting it would move no score of today${preview.movedTotal === 0 ? '' : ' visibly'}`;
  const others = seen.length - 1 + unlisted;
  const rest = others === 0 ? 'no other visibly' : `${plural(others, 'other')} by less`;
  return `Accepting it would move ${most.name} ${movedWords(most)}, ${rest}`;
}

function movedWords({ before, after }: Moved): string {
  if (before === null)
    return after === null ? 'not at all' : `onto the list with ${formatPoints(after.riskPoints)} points`;
  if (after === null) return 'off the list';
  const by = after.rawPoints - before.rawPoints;
  return `by ${formatChange(by)} points to ${formatPoints(after.riskPoints)}`;
}

const LEAST_SHOWN = 0.0005;

/** "2.310 → 2.334 (+0.024)". */
export function expectedWords({ before, after }: Preview['expectedStateThefts']): string {
  const by = after - before;
  if (Math.abs(by) < LEAST_SHOWN) return `${before.toFixed(3)}, unchanged`;
  return `${before.toFixed(3)} → ${after.toFixed(3)} (${by > 0 ? '+' : '\u2212'}${Math.abs(by).toFixed(3)})`;
}
