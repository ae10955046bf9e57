import { lowerBound } from './lowerBound.ts';
import { splitByOutcome } from './splitByOutcome.ts';
import { upperBound } from './upperBound.ts';

/**
 * Area under the ROC curve: the probability that a row with an event scores above a row without, ties
 * counting half (the Mann–Whitney statistic). 0.5 is chance.
 *
 * Source: J. Hanley & B. McNeil, "The meaning and use of the area under a ROC curve", Radiology 143 (1982).
 *
 * @param outcomes 0 or 1
 * @param scores higher means riskier; any monotone scale
 * @throws RangeError on empty or unequal lists, or when all outcomes are the same
 * @example rocAuc([0, 1, 1], [0.1, 0.1, 0.9]) // 0.75
 */
export function rocAuc(outcomes: ArrayLike<number>, scores: ArrayLike<number>): number {
  const { events, others } = splitByOutcome('rocAuc', outcomes, scores);
  if (events.length === 0 || others.length === 0) {
    throw new RangeError('rocAuc: undefined when all outcomes are the same.');
  }
  let wins = 0;
  for (const score of others) {
    const notAbove = upperBound(events, score);
    const below = events[notAbove - 1] === score ? lowerBound(events, score) : notAbove;
    wins += events.length - (below + notAbove) / 2;
  }
  return wins / (events.length * others.length);
}
