/**
 * Puts marks on a line into as few rows as keep them apart: the row of each, 0 first. The positions rise.
 */
export function dodge(positions: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  return positions.map((position) => {
    const free = ends.findIndex((end) => position - end >= apart);
    const row = free === -1 ? ends.length : free;
    ends[row] = position;
    return row;
  });
}
