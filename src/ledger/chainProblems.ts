import type { LogEntry, LogHead } from '../domain/logEntry.ts';
import { digestOf } from './digest.ts';
import { BEFORE_FIRST } from './nextEntry.ts';

/**
 * What is wrong with a list of entries as a chain, a line each: gaps, entries that were altered, removed, inserted
 * or exchanged, and, when the newest is known from elsewhere, ones cut off at the end. `[]` when all is well.
 */
export function chainProblems(entries: readonly LogEntry[], head?: Pick<LogHead, 'seq' | 'hash'>): string[] {
  const problems: string[] = [];
  let before: LogEntry | undefined;
  for (const entry of entries) {
    const { hash, ...covered } = entry;
    const seq = (before?.seq ?? 0) + 1;
    if (entry.seq !== seq) problems.push(`entry ${seq} is missing: ${entry.seq} follows`);
    if (digestOf(covered) !== hash) problems.push(`entry ${entry.seq} was altered`);
    if (entry.previous !== (before?.hash ?? BEFORE_FIRST))
      problems.push(`entry ${entry.seq} does not follow entry ${seq - 1}`);
    if (before !== undefined && entry.at < before.at)
      problems.push(`entry ${entry.seq} is older than the one before`);
    before = entry;
  }
  if (head !== undefined && before?.hash !== head.hash)
    problems.push(`the log ends with entry ${before?.seq ?? 0}, not with the newest one known, ${head.seq}`);
  return problems;
}
