import { z } from 'zod';
import { addDays, type IsoDate, isoDate } from '../../domain/date.ts';
import { badQuery } from './problem.ts';

/** How far apart the points of a history are. */
export const step = z.enum(['month', 'quarter', 'year']).meta({
  id: 'Step',
  description: 'Every month, or only those that begin a quarter or a year.',
  examples: ['quarter'],
});
export type Step = z.infer<typeof step>;

/** The day from which there are stored scores and fitted vintages. */
export const FIRST_DAY: IsoDate = '2014-01-01';

/** The query parameters of a span of days, both ends included. */
export const span = {
  from: isoDate
    .default(FIRST_DAY)
    .meta({ description: `First day. There is nothing before ${FIRST_DAY}.`, examples: ['2020-01-01'] }),
  to: isoDate.optional().meta({ description: 'Last day. Default: today.', examples: ['2025-12-31'] }),
};

/** Throws a 400 for a span that ends before it begins. */
export function rejectBackwards(from: IsoDate, to: IsoDate): void {
  if (from > to) throw badQuery('from', 'must not be after "to"');
}

/** Whether the first day of a month begins a step as well. */
export function beginsStep(firstOfMonth: IsoDate, every: Step): boolean {
  const month = Number(firstOfMonth.slice(5, 7));
  if (every === 'year') return month === 1;
  return every === 'month' || month % 3 === 1;
}

/** The days within a span, and not before the first there is, on which a step begins. */
export function daysOfSpan(from: IsoDate, to: IsoDate, every: Step): IsoDate[] {
  const days: IsoDate[] = [];
  const first = from < FIRST_DAY ? FIRST_DAY : from;
  for (let day = `${first.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`) {
    if (day >= first && beginsStep(day, every)) days.push(day);
  }
  return days;
}
