import type { IsoDate } from '../../domain/date.ts';
import type { Exchange } from '../../domain/exchange.ts';

/** Says why there is no score of a venue for a day. */
export function notOpenOn({ name, operating: { from, to } }: Exchange, day: IsoDate): string {
  if (from === undefined) return `It is not known when ${name} opened, so it has no score.`;
  const span = to === undefined ? `since ${from}` : `from ${from} to ${to}`;
  return `${name} was not open on ${day} (trading ${span}), so it has no score for that day.`;
}
