import { api } from '../../api/client.ts';
import { type Answer, ask } from '../../api/question.ts';
import { withKey } from '../../api/withKey.ts';

const one = api.submissions[':id'];

export type Submission = Answer<typeof one>['data'];
export type SubmissionKind = Submission['kind'];
export type SubmissionStatus = Submission['status'];
export type Content = Submission['content'];
export type Verdict = NonNullable<Submission['decision']>['verdict'];
export type Queue = Answer<typeof api.submissions>;
export type Preview = Answer<typeof one.preview>['data'];
export type Compared = Preview['records'][number];
export type Moved = Preview['moved'][number];

/** What the queue is narrowed to. */
export interface QueueFilters {
  /** Absent: any. */
  status?: SubmissionStatus | undefined;
  kind?: SubmissionKind | undefined;
}

export const ROWS_PER_PAGE = 50;

/** Submissions, newest first: all of them for a reviewer, else those that the key filed. */
export const queueQuestion = (filters: QueueFilters, cursor: string | undefined, key: string) =>
  withKey(ask(api.submissions, { query: { ...filters, limit: ROWS_PER_PAGE, cursor } }), key);

export const submissionQuestion = (id: string, key: string) =>
  withKey(ask(one, { param: { id }, query: {} }), key);

/** What accepting it would change. Refused with 403 for who may not review, with 409 for what is decided. */
export const previewQuestion = (id: string, key: string) =>
  withKey(ask(one.preview, { param: { id }, query: {} }), key);

/** Where a decision on a submission is sent. */
export const decisionPath = (id: string): string => one.decision.$path({ param: { id }, query: {} });
