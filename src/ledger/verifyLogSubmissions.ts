import type { LogEntry } from '../domain/logEntry.ts';
import { digestOf } from './digest.ts';
import type { Events } from './verifyLogEvents.ts';
import { differing, type SubmissionRow } from './verifyLogRows.ts';

/** What of a submission is not as the log tells, a line each. */
export function submissionProblems(row: SubmissionRow, events: Events): string[] {
  const filed = events.submissionFiled.get(row.id);
  const decided = events.submissionDecided.get(row.id);
  return [...filingProblems(row, filed), ...decisionProblems(row, decided)].map(
    (problem) => `submission ${row.id} ${problem}`,
  );
}

/** Whether a submission's content is what was filed under its id. */
export const isAsFiled = ({ id, content }: SubmissionRow, { submissionFiled }: Events): boolean =>
  submissionFiled.get(id)?.digest === digestOf(content);

function filingProblems(row: SubmissionRow, filed: LogEntry | undefined): string[] {
  if (filed === undefined) return ['was filed by no entry'];
  const disputed = row.content?.kind === 'dispute' ? row.content.record : null;
  const what = differing([
    ['content', digestOf(row.content), filed.digest],
    ['filedBy', row.filedBy, filed.by],
    ['filedAt', row.filedAt, filed.at],
    ['seq', row.seq, filed.seq],
    ['kind', row.kind, row.content?.kind],
    ['disputes', row.disputes, disputed],
  ]);
  return what === '' ? [] : [`is not as entry ${filed.seq} filed it: ${what}`];
}

function decisionProblems(row: SubmissionRow, decided: LogEntry | undefined): string[] {
  const { status, decidedSeq } = row;
  if (decided === undefined) {
    const isPending = status === 'pending' && decidedSeq === null && row.decision === null;
    return isPending ? [] : [`is ${status}, but no entry decided it`];
  }
  const { verdict, reason, decidedBy, decidedAt } = row.decision ?? {};
  const what = differing([
    ['verdict or reason', digestOf({ verdict, reason }), decided.digest],
    ['status', status, verdict],
    ['decidedBy', decidedBy, decided.by],
    ['decidedAt', decidedAt, decided.at],
    ['decidedSeq', decidedSeq, decided.seq],
  ]);
  return what === '' ? [] : [`is not as entry ${decided.seq} decided it: ${what}`];
}
