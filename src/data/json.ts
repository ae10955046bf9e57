import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Well under the 2 MB that D1 allows a value, in bytes. */
const CHUNK_BYTES = 900_000;

/** Cuts a list into JSON arrays of less than 900 kB each. An item that is larger alone gets its own. */
export function jsonChunks(items: readonly unknown[], chunkBytes = CHUNK_BYTES): string[] {
  const encoder = new TextEncoder();
  const chunks: string[][] = [];
  let room = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    const bytes = encoder.encode(text).length + 1;
    const last = chunks.at(-1);
    if (last === undefined || bytes > room) {
      chunks.push([text]);
      room = chunkBytes - 2 - bytes;
    } else {
      last.push(text);
      room -= bytes;
    }
  }
  return chunks.map((chunk) => `[${chunk.join(',')}]`);
}

/** `(select value from json_each(?))`: a list of any length in one parameter, for `in`. */
export function listOf(values: readonly unknown[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** Whether a record counts: one that was withdrawn is kept, and nothing counts it any more. */
export const isInForceSql = (record: SQLWrapper): SQL => sql`${record} ->> '$.withdrawn' is null`;

/** A text of JSON as what it stands for. `T` is what was written there. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text);
}

/** A column or subquery of JSON text, read as `T`. */
export function asJson<T>(query: SQLWrapper): SQL<T> {
  return sql<T>`${query}`.mapWith(parseJson<T>);
}
