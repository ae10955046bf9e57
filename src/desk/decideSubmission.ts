import { evidenceIdOf } from '../domain/evidencePut.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Decision, MadeDecision, Submission } from '../domain/submission.ts';
import { textProblem } from '../domain/textProblem.ts';
import { nextEntry } from '../ledger/nextEntry.ts';
import {
  type Attempt,
  answeredBefore,
  type Office,
  present,
  receiptOf,
  submissionOf,
  timeOf,
  type Written,
} from './attempt.ts';
import { checkSubmission } from './checkSubmission.ts';
import { publicationAfter } from './publicationAfter.ts';

/** Accepts or rejects a submission. Throws a Refusal when it may not or can no longer be. */
export async function decideSubmission(
  id: string,
  wanted: Decision,
  attempt: Attempt,
  office: Office,
): Promise<Written> {
  const { store, today } = office;
  // Before the receipts: one written meanwhile then makes the commit outdated, and the next try finds it.
  const { head, expected } = await present(office);
  const before = await answeredBefore(attempt, store);
  if (before !== undefined) return before;
  const submission = await submissionOf(id, store);
  if (submission.filedBy === attempt.by)
    throw new Refusal('forbidden', 'A submission is decided by another key than the one that filed it.');
  if (submission.decision !== undefined)
    return decidedBefore(submission, submission.decision, { ...wanted, decidedBy: attempt.by });
  const unfit = textProblem(wanted);
  if (unfit !== undefined) throw new Refusal('invalid', `A text ${unfit.problem}.`, unfit.pointer);
  const entry = nextEntry(head, {
    ...{ kind: 'submissionDecided', subject: id, by: attempt.by },
    ...{ at: timeOf(office), content: wanted },
  });
  const decision: MadeDecision = { ...wanted, decidedBy: attempt.by, decidedAt: entry.at };
  const accepted = wanted.verdict === 'accepted' ? id : undefined;
  const puts =
    accepted === undefined
      ? []
      : await checkSubmission(submission, store, { on: today, reason: wanted.reason });
  const replaced = Object.fromEntries(
    puts.flatMap((put) => (put.before === undefined ? [] : [[evidenceIdOf(put), put.before]])),
  );
  const isDispute = submission.content.kind === 'dispute';
  const change = { puts, ...(accepted && { accepted }), ...(isDispute && { closed: id }) };
  await store.commit({
    ...{ expected, entry, decided: { id, decision, replaced } },
    ...receiptOf(attempt, id, entry.at),
    ...(accepted && { evidence: { puts, origin: id, today } }),
    ...((accepted || isDispute) && {
      publication: await publicationAfter(change, office),
    }),
  });
  return { submission: { ...submission, status: wanted.verdict, decision, replaced }, isRepeated: false };
}

/** The same decision again changes nothing; another one comes too late. */
function decidedBefore(
  submission: Submission,
  made: MadeDecision,
  wanted: Omit<MadeDecision, 'decidedAt'>,
): Written {
  const isSame =
    made.verdict === wanted.verdict && made.reason === wanted.reason && made.decidedBy === wanted.decidedBy;
  if (isSame) return { submission, isRepeated: true };
  throw new Refusal('conflict', `It was ${made.verdict} before: decisions are final.`);
}
