import { checkPaired } from './checkPaired.ts';
import { countEvents } from './countEvents.ts';
import { valueAt } from './valueAt.ts';

/**
 * Scores of the rows with an event, ascending, and of those without, as they come: what the rank statistics
 * need. Events are few, so sorting them alone and searching among them is faster than sorting all rows.
 *
 * @param name of the caller, for the error text
 * @throws RangeError on empty or unequal lists, outcomes other than 0 and 1, or a NaN score
 */
export function splitByOutcome(
  name: string,
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
): { events: Float64Array; others: Float64Array } {
  checkPaired(name, outcomes, scores);
  const events = new Float64Array(countEvents(outcomes));
  const others = new Float64Array(outcomes.length - events.length);
  let e = 0;
  let o = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = valueAt(scores, i);
    if (Number.isNaN(score)) throw new RangeError(`${name}: score ${i} is NaN.`);
    if (outcomes[i] === 1) events[e++] = score;
    else others[o++] = score;
  }
  return { events: events.sort(), others };
}
