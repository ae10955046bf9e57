import { z } from 'zod';

const DAY_MS = 86_400_000;

/** Days in the year that a yearly hazard refers to. */
export const DAYS_PER_YEAR = 365;

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const isoDate = z.iso.date().meta({
  id: 'IsoDate',
  description: 'A calendar day in UTC, YYYY-MM-DD.',
  examples: ['2025-02-21'],
});
export type IsoDate = z.infer<typeof isoDate>;

/** A date known to the day, the month or only the year (ISO 8601 with reduced precision). */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine((text) => text.length < 10 || isoDate.safeParse(text).success, 'not a day of the calendar')
  .meta({
    id: 'PartialDate',
    description: 'A date as precisely as the source gives it: YYYY-MM-DD, YYYY-MM or YYYY.',
    examples: ['2025-02-21', '2018-12', '2014'],
  });
export type PartialDate = z.infer<typeof partialDate>;

export type DatePrecision = 'day' | 'month' | 'year';

/** How precisely a partial date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day a partial date can mean. */
export function firstDay(date: PartialDate): IsoDate {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
}

/** The last day a partial date can mean. */
export function lastDay(date: PartialDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return toIsoDate(Date.UTC(year, month, 0));
}

/** The middle of what a partial date can mean: the unbiased single day for durations and spans. */
export function middleDay(date: PartialDate): IsoDate {
  if (date.length === 4) return `${date}-07-01`;
  return date.length === 7 ? `${date}-15` : date;
}

/** The day `days` after `date` (before, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(Date.parse(date) + days * DAY_MS);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Days from 1 March of year 0 to a day of the Gregorian calendar (years shifted to begin in March, so
 * that the leap day comes last). Several times faster than parsing a Date; scoring asks for it a lot.
 */
function dayNumber(date: IsoDate): number {
  const monthFromMarch = (Number(date.slice(5, 7)) + 9) % 12;
  const year = Number(date.slice(0, 4)) - (monthFromMarch > 9 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + Number(date.slice(8, 10)) - 1;
}

/** Years of 365.25 days from `from` to `to`; negative when `to` is earlier. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) / 365.25;
}

/** The UTC day of a time in milliseconds since 1970. */
export function toIsoDate(timeMs: number): IsoDate {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** The same day of the year `years` later (earlier, when negative); 29 February becomes 28 February. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const leap = date.endsWith('-02-29') && !isoDate.safeParse(`${year}-02-29`).success;
  return `${year}${leap ? '-02-28' : date.slice(4)}`;
}
