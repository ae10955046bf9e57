import { Refusal } from '../domain/refusal.ts';
import type { Submission, SubmissionContent } from '../domain/submission.ts';
import { nextEntry } from '../ledger/nextEntry.ts';
import {
  type Attempt,
  answeredBefore,
  type Office,
  present,
  receiptOf,
  timeOf,
  type Written,
} from './attempt.ts';
import { checkSubmission } from './checkSubmission.ts';
import { likelyDuplicates } from './likelyDuplicates.ts';
import { publicationAfter } from './publicationAfter.ts';

/** Undecided submissions of one key or feed: enough for a whole list, too few to bury the reviewers. */
const MOST_PENDING = 2000;

/** Keeps a submission for review, and shows a dispute on the scores. Throws a Refusal when it could not be accepted. */
export async function fileSubmission(
  content: SubmissionContent,
  attempt: Attempt,
  office: Office,
): Promise<Written> {
  const { store, today } = office;
  // Before the receipts: one written meanwhile then makes the commit outdated, and the next try finds it.
  const { head, expected } = await present(office);
  const before = await answeredBefore(attempt, store);
  if (before !== undefined) return before;
  const id = crypto.randomUUID();
  await checkSubmission({ id, content }, store, { on: today(), reason: 'disputed' });
  if ((await store.submissions.countPending(attempt.by)) >= MOST_PENDING)
    throw new Refusal('tooMany', `${MOST_PENDING} submissions of yours wait for a decision already.`);
  const entry = nextEntry(head, {
    ...{ kind: 'submissionFiled', subject: id, by: attempt.by },
    ...{ at: timeOf(office), content },
  });
  const submission: Submission = {
    ...{ id, content, status: 'pending', filedBy: attempt.by, filedAt: entry.at },
    likelyDuplicateOf: await likelyDuplicates(content, store, today()),
  };
  const opened = content.kind === 'dispute' ? { id, record: content.record } : undefined;
  await store.commit({
    ...{ expected, entry, filed: submission },
    ...receiptOf(attempt, id, entry.at),
    ...(opened && {
      publication: await publicationAfter({ puts: [], opened }, { ...office, today: today() }),
    }),
  });
  return { submission, isRepeated: false };
}
