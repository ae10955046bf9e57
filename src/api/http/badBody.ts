import type { IsoDate } from '../../domain/date.ts';
import type { Model } from '../../domain/model.ts';
import { HttpProblem } from './problem.ts';

/** A 400 that points at one place of the body, named by its path: `incident/occurredOn`. */
export function badBody(path: string, detail: string): HttpProblem {
  return new HttpProblem(400, `"${path}" ${detail}.`, [{ detail, pointer: `/body/${path}` }]);
}

/** Throws a 400 for a day in the body that cannot be scored: one to come, or one before the first model. */
export function rejectUnscorableBody(path: string, day: IsoDate, today: IsoDate, model: Model): void {
  if (day > today) throw badBody(path, `must not be in the future (today is ${today}, UTC)`);
  const first = model.vintages[0]?.fittedOn ?? today;
  if (day < first) throw badBody(path, `must not be before ${first}, the day of the first model`);
}
