import type { IsoDate } from '../domain/date.ts';
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
import type { DeskStore } from './deskStore.ts';
import { likelyDuplicates } from './likelyDuplicates.ts';
import { publicationAfter } from './publicationAfter.ts';

/** Undecided submissions of one key or feed: enough for a whole list, too few to bury the reviewers. */
const MOST_PENDING = 2000;
/** Undecided disputes of one key among them: each marks scores as disputed at once, and has all of them made anew. */
const MOST_DISPUTES = 20;

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
  await checkFiling({ id, content }, attempt.by, store, today);
  const entry = nextEntry(head, {
    ...{ kind: 'submissionFiled', subject: id, by: attempt.by },
    ...{ at: timeOf(office), content },
  });
  const submission: Submission = {
    ...{ id, content, status: 'pending', filedBy: attempt.by, filedAt: entry.at },
    likelyDuplicateOf: await likelyDuplicates(content, store, today),
  };
  const opened = content.kind === 'dispute' ? { id, record: content.record } : undefined;
  await store.commit({
    ...{ expected, entry, filed: submission },
    ...receiptOf(attempt, id, entry.at),
    ...(opened && { publication: await publicationAfter({ puts: [], opened }, office) }),
  });
  return { submission, isRepeated: false };
}

/** Throws a Refusal when a submission could not be accepted, or when who files it has asked enough or the same already. */
export async function checkFiling(
  submission: Pick<Submission, 'id' | 'content'>,
  by: string,
  store: DeskStore,
  today: IsoDate,
): Promise<void> {
  await checkSubmission(submission, store, { on: today, reason: 'disputed' });
  await checkUndisputed(submission.content, by, store);
  await checkRoom(submission.content, by, store);
}

/** Throws a Refusal when who files disputes the record already. */
async function checkUndisputed(
  content: SubmissionContent,
  by: string,
  { submissions }: Pick<DeskStore, 'submissions'>,
): Promise<void> {
  if (content.kind !== 'dispute') return;
  for (const { id, record } of await submissions.openDisputes())
    if (record === content.record && (await submissions.find(id))?.filedBy === by)
      throw new Refusal('conflict', `Your dispute "${id}" of it waits for a decision already.`, '/record');
}

/** Throws a Refusal when too much of who files waits for a decision. */
async function checkRoom(
  { kind }: SubmissionContent,
  by: string,
  { submissions }: Pick<DeskStore, 'submissions'>,
): Promise<void> {
  if ((await submissions.countPending(by)) >= MOST_PENDING)
    throw new Refusal('tooMany', `${MOST_PENDING} submissions of yours wait for a decision already.`);
  if (kind === 'dispute' && (await submissions.countPending(by, 'dispute')) >= MOST_DISPUTES)
    throw new Refusal('tooMany', `${MOST_DISPUTES} disputes of yours wait for a decision already.`);
}
