/**
 * Number of events among 0/1 outcomes.
 *
 * @throws RangeError when an outcome is neither 0 nor 1
 * @example countEvents([0, 1, 1]) // 2
 */
export function countEvents(outcomes: ArrayLike<number>): number {
  let events = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i];
    if (outcome !== 0 && outcome !== 1)
      throw new RangeError(`Outcome ${i} is ${outcome}; it must be 0 or 1.`);
    events += outcome;
  }
  return events;
}
