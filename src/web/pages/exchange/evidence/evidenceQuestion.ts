import { api } from '../../../api/client.ts';
import { type Answer, ask, type Question } from '../../../api/question.ts';
import type { Profile, Score } from '../questions.ts';
import { evidenceRows } from './evidenceRows.ts';

/** The most ids that the API takes at once. */
const MOST_IDS = 200;

/**
 * The venue's own records, for whether they are disputed, and the evidence of its score that is not in its profile:
 * volumes and facts of the jurisdiction.
 */
export function evidenceQuestion(
  profile: Profile,
  contributions: Score['contributions'],
  day: string,
): Question<Answer<typeof api.evidence>> {
  const own = evidenceRows(profile, { contributions: [], served: [], day }).map(({ id }) => id);
  const used = contributions.flatMap(({ evidence }) => evidence);
  const further = used.filter(
    (id) => !id.startsWith(`exchange/${profile.id}/`) && !id.startsWith('incident/'),
  );
  const ids = [...new Set([...further, ...own])].slice(0, MOST_IDS);
  return ask(api.evidence, { query: { ids: ids.join(',') } });
}
