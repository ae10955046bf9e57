import { useLocation } from 'preact-iso';
import type { Parse } from './parse.ts';
import { withQuery } from './withQuery.ts';

/** The first day that can be looked back to. */
export const FIRST_DAY = '2014-01-01';

/** Today in UTC, `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A day from FIRST_DAY to yesterday, `YYYY-MM-DD`: today is not a look back. */
export const parseAsOf: Parse<string> = (text) => {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return text >= FIRST_DAY && text < today() ? text : undefined;
};

/** The past day being looked at; `undefined` for today. */
export function useAsOf(): string | undefined {
  return parseAsOf(useLocation().query.asOf);
}

/** What the address gives for a day that cannot be looked at; `undefined` when it gives none or one that can be. */
export function useUnknownDay(): string | undefined {
  const given = useLocation().query.asOf;
  const isKnown = given === undefined || given === today() || parseAsOf(given) !== undefined;
  return isKnown ? undefined : given;
}

/** Sets the day being looked at; `undefined` for today. Back undoes it. */
export function useSetAsOf(): (day: string | undefined) => void {
  const { route } = useLocation();
  return (day) => route(withQuery(location.pathname + location.search, { asOf: day }));
}
