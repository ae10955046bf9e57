/** New values of query parameters; `undefined` or an empty text takes one away. */
export type QueryChanges = Record<string, string | undefined>;

/** An address (path, query, fragment) with some of its query parameters changed; the others stay. */
export function withQuery(address: string, changes: QueryChanges): string {
  const url = new URL(address, 'http://localhost');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search + url.hash;
}
