import type { Moved, Preview } from '../questions.ts';

/** A smaller change would be shown as none. */
export const LEAST_SHOWN_POINTS = 0.05;

/** The moved scores of which a reader sees that they moved, and how many more there are. */
export interface SeenMoves {
  seen: Moved[];
  /** Moved too, but by less than a reader sees. */
  unseen: number;
  /** Not listed, though a reader would see them move. */
  unlisted: number;
}

/** Sorts what moves by whether a reader would see it: the API lists those that move most. */
export function seenMoves({ moved, movedTotal }: Pick<Preview, 'moved' | 'movedTotal'>): SeenMoves {
  const seen = moved.filter((each) => pointsMoved(each) >= LEAST_SHOWN_POINTS);
  const others = movedTotal - seen.length;
  return seen.length < moved.length
    ? { seen, unseen: others, unlisted: 0 }
    : { seen, unseen: 0, unlisted: others };
}

const pointsMoved = ({ before, after }: Moved): number =>
  before === null || after === null ? Number.POSITIVE_INFINITY : Math.abs(after.rawPoints - before.rawPoints);
