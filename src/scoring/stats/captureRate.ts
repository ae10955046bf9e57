import { lowerBound } from './lowerBound.ts';
import { splitByOutcome } from './splitByOutcome.ts';
import { upperBound } from './upperBound.ts';
import { valueAt } from './valueAt.ts';

/**
 * Capture rate: share of all events found in the top fraction of rows by score. Rows tied at the cut share
 * the places left evenly, so this is the expected share under a random order of ties, and a constant score
 * catches exactly the fraction.
 *
 * @param outcomes 0 or 1
 * @param scores higher means riskier
 * @param fraction of the rows taken, 0…1; a fractional number of rows counts in part
 * @throws RangeError on empty or unequal lists, without any event, or for a fraction outside 0…1
 * @example captureRate([1, 0, 0, 1], [9, 8, 7, 6], 0.5) // 0.5
 */
export function captureRate(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
  fraction: number,
): number {
  if (!(fraction >= 0 && fraction <= 1)) {
    throw new RangeError(`captureRate: fraction ${fraction} is outside 0…1.`);
  }
  const { events } = splitByOutcome('captureRate', outcomes, scores);
  if (events.length === 0) throw new RangeError('captureRate: undefined without an event.');
  const sorted = Float64Array.from(scores).sort();
  const places = fraction * sorted.length;
  const cut = valueAt(sorted, Math.max(0, sorted.length - Math.max(1, Math.ceil(places))));
  const above = sorted.length - upperBound(sorted, cut);
  const tied = sorted.length - above - lowerBound(sorted, cut);
  const eventsAbove = events.length - upperBound(events, cut);
  const eventsTied = events.length - eventsAbove - lowerBound(events, cut);
  return (eventsAbove + (eventsTied * (places - above)) / tied) / events.length;
}
