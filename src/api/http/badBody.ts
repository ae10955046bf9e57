import type { IsoDate } from '../../domain/date.ts';
import { HttpProblem } from './problem.ts';

/** A 400 that points at one place of the body, named by its path: `incident/occurredOn`. */
export function badBody(path: string, detail: string): HttpProblem {
  return new HttpProblem(400, `"${path}" ${detail}.`, [{ detail, pointer: `/body/${path}` }]);
}

/** Throws a 400 for a day in the body that has not come yet. */
export function rejectFutureBody(path: string, day: IsoDate, today: IsoDate): void {
  if (day > today) throw badBody(path, `must not be in the future (today is ${today}, UTC)`);
}
