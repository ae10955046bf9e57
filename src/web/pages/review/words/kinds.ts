import type { SubmissionKind, SubmissionStatus } from '../questions.ts';

const KINDS: Record<SubmissionKind, string> = {
  incident: 'New incident',
  attribution: 'Attribution of an incident',
  exchange: 'New venue',
  exchangeFact: 'Fact on a venue',
  jurisdictionFact: 'Fact on a jurisdiction',
  correction: 'Correction of a record',
  dispute: 'Dispute of a record',
};

const STATUSES: Record<SubmissionStatus, string> = {
  pending: 'Waits for a decision',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

export const SUBMISSION_KINDS = Object.keys(KINDS) as SubmissionKind[];
export const SUBMISSION_STATUSES = Object.keys(STATUSES) as SubmissionStatus[];

/** "Dispute of a record". */
export const submissionKindName = (kind: SubmissionKind): string => KINDS[kind];

/** "Waits for a decision". */
export const statusName = (status: SubmissionStatus): string => STATUSES[status];

/** Who filed it: "the key abcdefghijkl" or "the feed defillama". */
export const filerName = (filedBy: string): string =>
  filedBy.startsWith('feed:') ? `the feed ${filedBy.slice('feed:'.length)}` : `the key ${filedBy}`;
