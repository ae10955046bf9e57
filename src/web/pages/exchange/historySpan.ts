import { formatDate } from '../../format/dates.ts';
import { FIRST_DAY } from '../../state/asOf.ts';
import type { Profile } from './questions.ts';

/** Days from one to another, both included. */
export interface Span {
  from: string;
  to: string;
}

const YEARS = 10;

/** A day within a date known to the month or year, its middle: how the service judges whether a venue is open. */
export function middleOf(date: string): string {
  if (date.length === 4) return `${date}-07-01`;
  return date.length === 7 ? `${date}-15` : date;
}

const yearsFrom = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');

/** The day from which a venue was closed, if it was by `day`; `undefined` while it is open or before it opened. */
export function closedSince({ to }: Profile['operating'], day: string): string | undefined {
  return to !== undefined && middleOf(to) <= day ? to : undefined;
}

/**
 * The ten years that a history shows: up to `day`, or to a year after the venue closed, and from no earlier
 * than a year before it opened.
 */
export function historySpan(operating: Profile['operating'], day: string): Span {
  const closed = closedSince(operating, day);
  const yearAfter = closed && yearsFrom(middleOf(closed), 1);
  const end = yearAfter !== undefined && yearAfter < day ? yearAfter : day;
  const to = end > FIRST_DAY ? end : day;
  const from = yearsFrom(to, -YEARS);
  const yearBefore = operating.from ? yearsFrom(middleOf(operating.from), -1) : FIRST_DAY;
  return { from: from > yearBefore || yearBefore >= to ? from : yearBefore, to };
}

/** A time within a span at which there are no scores, and why. */
export interface TimeWithout extends Span {
  label: string;
}

/** The times of a span at which the venue was not open, or open before there was a model. */
export function timesWithout(
  operating: Profile['operating'],
  { from, to }: Span,
  day: string,
): TimeWithout[] {
  const opened = operating.from === undefined ? from : middleOf(operating.from);
  const closed = closedSince(operating, day);
  const closedOn = closed === undefined ? to : middleOf(closed);
  const firstScored = closedOn < FIRST_DAY ? closedOn : FIRST_DAY;
  return [
    { from, to: opened < to ? opened : to, label: 'Not yet open' },
    { from: opened > from ? opened : from, to: firstScored, label: 'Open, before the first model' },
    { from: closedOn > from ? closedOn : from, to, label: `Closed ${formatDate(closed ?? to)}` },
  ].filter((time) => time.from < time.to);
}
