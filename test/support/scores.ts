import type { Dataset } from '../../src/domain/dataset.ts';
import { isOpenOn } from '../../src/domain/exchange.ts';
import type { Score } from '../../src/domain/score.ts';
import { makeScore } from './evidence.ts';

/** The day the made-up current scores are for. */
export const scoredOn = '2026-01-15';

/** A made-up current score for every open venue, several with the same points. */
export function currentScores(dataset: Dataset): Score[] {
  const open = dataset.exchanges.filter((venue) => isOpenOn(venue, scoredOn));
  return open.map((venue, index) => makeScore(venue.id, scoredOn, 30 + ((index * 37) % 101) / 2));
}
