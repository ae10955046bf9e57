import { useLocation } from 'preact-iso';
import type { Parse } from './parse.ts';
import { type QueryChanges, withQuery } from './withQuery.ts';

/** Changes parameters of the address. It makes no entry in the history, so Back leaves the page. */
export function useSetQuery(): (changes: QueryChanges) => void {
  const { route } = useLocation();
  return (changes) => route(withQuery(location.pathname + location.search + location.hash, changes), true);
}

/**
 * State of a page that lives in its address, so that a link shows what its sender saw.
 *
 * @example
 * const [band, setBand] = useQueryState('band', oneOf(BANDS));
 */
export function useQueryState<T>(
  name: string,
  parse: Parse<T>,
): [value: T | undefined, set: (value: string | undefined) => void] {
  const { query } = useLocation();
  const setQuery = useSetQuery();
  return [parse(query[name]), (value) => setQuery({ [name]: value })];
}
