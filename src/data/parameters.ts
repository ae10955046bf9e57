/** D1 binds no more parameters to a statement than this. */
const MOST_PARAMETERS = 100;

/** Refuses on SQLite what D1 would refuse, so that it is found before it is deployed. Throws a RangeError. */
export function refuseManyParameters(query: string, params: readonly unknown[]): void {
  if (params.length <= MOST_PARAMETERS) return;
  throw new RangeError(
    `${params.length} bound parameters, at most ${MOST_PARAMETERS}; pass a JSON list and json_each: ${query.slice(0, 200)}`,
  );
}
