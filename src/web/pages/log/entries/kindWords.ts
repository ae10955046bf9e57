import type { LogEntry } from '../questions.ts';

const KINDS: Record<LogEntry['kind'], string> = {
  submissionFiled: 'Submission filed',
  submissionDecided: 'Submission decided',
  keyCreated: 'Key made',
  keyRevoked: 'Key revoked',
};

/** "Submission filed". */
export const entryKindName = (kind: LogEntry['kind']): string => KINDS[kind];
