/** A straight axis with the value that figures on it are held against. */
export interface Axis {
  from: number;
  to: number;
  /** Drawn as a line: no skill, or perfectly right. */
  reference: number;
}

/** Where a value lies on an axis: 0 at its start, 1 at its end, clipped to both. */
export const axisPosition = (value: number, { from, to }: Axis): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));
