import { type IsoDate, isoDate } from '../../domain/date.ts';
import type { Model } from '../../domain/model.ts';
import { badQuery } from './problem.ts';

/** The query parameter of every scoring read. */
export const asOf = isoDate.optional().meta({
  description: 'The day to answer for: only what was public then takes part. Default: the newest scored day.',
  examples: ['2025-02-20'],
});

/** Throws a 400 for a day that has not come yet. */
export function rejectFuture(parameter: string, day: IsoDate, today: IsoDate): void {
  if (day > today) throw badQuery(parameter, `must not be in the future (today is ${today}, UTC)`);
}

/** Throws a 400 for a day that cannot be scored: one to come, or one before the first model. */
export function rejectUnscorable(parameter: string, day: IsoDate, today: IsoDate, model: Model): void {
  rejectFuture(parameter, day, today);
  const first = model.vintages[0]?.fittedOn ?? today;
  if (day < first) throw badQuery(parameter, `must not be before ${first}, the day of the first model`);
}
