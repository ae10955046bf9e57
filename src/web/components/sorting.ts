/** Which column a table is sorted by, and which way. */
export interface Sorting {
  column: string;
  isDescending: boolean;
}

/** Reads "-points" or "name". */
export const parseSorting = (text: string | undefined): Sorting | undefined =>
  text ? { column: text.replace(/^-/, ''), isDescending: text.startsWith('-') } : undefined;

/** Writes what `parseSorting` reads. */
export const sortingText = ({ column, isDescending }: Sorting): string =>
  `${isDescending ? '-' : ''}${column}`;

/** What a cell is sorted by; null and undefined come last either way. */
export type SortValue = string | number | null | undefined;

/** Rows by a value; equal ones keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  isDescending: boolean,
): Row[] {
  return rows.toSorted((first, second) => {
    const [a, b] = [sortBy(first) ?? undefined, sortBy(second) ?? undefined];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order = typeof a === 'string' ? a.localeCompare(String(b), 'en') : a - Number(b);
    return isDescending ? -order : order;
  });
}
