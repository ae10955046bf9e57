/** Maps a domain to pixels in a straight line. */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

/** Where a value lies on a straight axis: 0 at its start, 1 at its end, clipped to both. */
export const linearPosition = (value: number, { from, to }: { from: number; to: number }): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));
