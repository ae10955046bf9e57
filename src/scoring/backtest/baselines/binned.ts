import { quantile } from '../../stats/quantile.ts';
import { upperBound } from '../../stats/upperBound.ts';

/** Steps a feature is cut into: as fine as a few thousand rows can tell apart. */
export const BINS = 32;

/**
 * How to cut rows of numbers into bins of about equal counts, learned from the rows given: a function
 * from a row to the bin number of each of its values.
 */
export function binned(rows: readonly (readonly number[])[]): (row: readonly number[]) => Uint8Array {
  const columns = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: columns }, (_, j) => {
    const values = rows.map((row) => row[j] ?? 0);
    const edges = Array.from({ length: BINS - 1 }, (_, k) => quantile(values, (k + 1) / BINS));
    return Float64Array.from(new Set(edges));
  });
  return (row) => Uint8Array.from(cuts, (edges, j) => upperBound(edges, row[j] ?? 0));
}

/** Rows of bins turned into columns, as a tree reads them. */
export function columnsOf(rows: readonly Uint8Array[]): Uint8Array[] {
  return Array.from(rows[0] ?? [], (_, column) => Uint8Array.from(rows, (row) => row[column] ?? 0));
}
