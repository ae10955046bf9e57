import type { EvidencePut } from '../domain/evidencePut.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Submission, SubmissionContent } from '../domain/submission.ts';
import { textProblem } from '../domain/textProblem.ts';
import { checkPut } from './checkPut.ts';
import { checkExchange, checkIncident } from './checkReferences.ts';
import type { DeskStore } from './deskStore.ts';
import { pointInto } from './pointAt.ts';
import { putsOf } from './putsOf.ts';

/**
 * The records that a submission puts when it is accepted today. Throws a Refusal when it could not be: then it need
 * not be filed.
 */
export async function checkSubmission(
  submission: Pick<Submission, 'id' | 'content'>,
  store: DeskStore,
  withdrawal: { on: string; reason: string },
): Promise<EvidencePut[]> {
  const unfit = textProblem(submission.content);
  if (unfit !== undefined) throw new Refusal('invalid', `A text ${unfit.problem}.`, unfit.pointer);
  await checkSubject(submission.content, store);
  const puts = await putsOf(submission, store, withdrawal);
  for (const [index, put] of puts.entries()) {
    const at = pointInto(submission.content, index);
    await checkPut(put, { puts, at }, store, withdrawal.on);
  }
  return puts;
}

async function checkSubject(content: SubmissionContent, store: DeskStore): Promise<void> {
  switch (content.kind) {
    case 'attribution':
      return await checkIncident(content.incident, '/incident', store);
    case 'exchangeFact':
      return await checkExchange(content.exchange, '/exchange', store);
    case 'dispute': {
      const isProfile = content.record.endsWith('/profile');
      if (isProfile && content.patch === undefined)
        throw new Refusal('invalid', 'A profile cannot be withdrawn: say what it should be.', '/patch');
      return;
    }
    case 'incident':
    case 'exchange':
    case 'correction':
    case 'jurisdictionFact':
      return;
  }
}
