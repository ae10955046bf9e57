import { splitByOutcome } from './splitByOutcome.ts';
import { upperBound } from './upperBound.ts';
import { valueAt } from './valueAt.ts';

/**
 * Average precision: the precision at each threshold weighted by the rise in recall, Σₙ (Rₙ − Rₙ₋₁)·Pₙ; rows
 * with one score share one threshold. Chance level is the share of events.
 *
 * Source: scikit-learn `average_precision_score`; M. Zhu, "Recall, Precision and Average Precision" (2004).
 *
 * @param outcomes 0 or 1
 * @param scores higher means riskier
 * @throws RangeError on empty or unequal lists, or without any event
 * @example averagePrecision([1, 0, 1], [0.9, 0.8, 0.7]) // 1/2·1 + 1/2·2/3 = 0.8333…
 */
export function averagePrecision(outcomes: ArrayLike<number>, scores: ArrayLike<number>): number {
  const { events, others } = splitByOutcome('averagePrecision', outcomes, scores);
  if (events.length === 0) throw new RangeError('averagePrecision: undefined without an event.');
  // othersAt[k]: rows without an event that score at or above exactly the k lowest events
  const othersAt = new Float64Array(events.length + 1);
  for (const score of others) {
    const position = upperBound(events, score);
    othersAt[position] = valueAt(othersAt, position) + 1;
  }
  let total = 0;
  let othersCaught = 0;
  let eventsCaught = 0;
  let eventsAtThreshold = 0;
  for (let k = events.length - 1; k >= 0; k--) {
    othersCaught += valueAt(othersAt, k + 1);
    eventsCaught += 1;
    eventsAtThreshold += 1;
    if (events[k - 1] === events[k]) continue;
    total += (eventsAtThreshold * eventsCaught) / (eventsCaught + othersCaught);
    eventsAtThreshold = 0;
  }
  return total / events.length;
}
