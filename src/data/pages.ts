const ROWS_A_PAGE = 500;

/**
 * All rows of a query, page by page: `read` gives at most `limit` rows after a key, in the order of their keys; none
 * when `after` is undefined and there are no rows at all.
 */
export async function* pages<Row, Key>(
  read: (after: Key | undefined, limit: number) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row[]> {
  let after: Key | undefined;
  for (;;) {
    const rows = await read(after, ROWS_A_PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = keyOf(last);
  }
}
