import type { Store } from '../../src/data/store.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { isOpenOn } from '../../src/domain/exchange.ts';
import type { CurrentRow, ScoreSummary } from '../../src/domain/listing.ts';
import type { Score } from '../../src/domain/score.ts';
import { makeScore } from './evidence.ts';

/** The day the made-up current scores are for. */
export const scoredOn = '2026-01-15';

/** A made-up current score for every open venue, several with the same points, and which are closed. */
export function currentScores({ exchanges }: Dataset): { current: Score[]; closed: string[] } {
  const open = exchanges.filter((venue) => isOpenOn(venue, scoredOn));
  const closed = exchanges.filter((venue) => !isOpenOn(venue, scoredOn)).map(({ id }) => id);
  const current = open.map((venue, index) => makeScore(venue.id, scoredOn, 30 + ((index * 37) % 101) / 2));
  return { current, closed };
}

/** Made-up scores to be served. */
export interface TestScores {
  day: string;
  current: readonly Score[];
  /** Venues that are closed and so have no score. */
  closed?: readonly string[];
  dataVersion?: string;
  modelVersion?: string;
  /** The whole history; default: none. */
  history?: readonly ScoreSummary[];
  edition?: number;
}

/** Publishes made-up scores; a stored answer is the JSON of the score itself. */
export async function publishScores(
  { scores }: Pick<Store, 'scores'>,
  {
    day,
    current,
    closed = [],
    dataVersion = 'v1',
    modelVersion = 'm1',
    history = [],
    edition = 1,
  }: TestScores,
): Promise<void> {
  await scores.addHistory(edition, history);
  await scores.publish({
    versions: { dataVersion, modelVersion, scoredOn: day },
    release: 'test',
    current: [...current.map(currentRow), ...closed.map((exchangeId) => ({ exchangeId, scored: null }))],
    edition,
    rows: history.length,
  });
}

/** The row of a venue that has a score. */
const currentRow = (score: Score): CurrentRow => ({
  exchangeId: score.exchangeId,
  scored: { score, answer: JSON.stringify(score) },
});
