import { api } from '../../../api/client.ts';
import { type Answer, ask, type Question } from '../../../api/question.ts';
import type { Profile, Score } from '../questions.ts';

/** The evidence of a score that is not in the profile: volumes and facts of the jurisdiction. */
export function furtherEvidence(
  profile: Profile,
  contributions: Score['contributions'],
): Question<Answer<typeof api.evidence>> | undefined {
  const own = `exchange/${profile.id}/`;
  const ids = new Set(contributions.flatMap(({ evidence }) => evidence));
  const further = [...ids].filter((id) => !id.startsWith(own) && !id.startsWith('incident/'));
  return further.length === 0 ? undefined : ask(api.evidence, { query: { ids: further.join(',') } });
}
