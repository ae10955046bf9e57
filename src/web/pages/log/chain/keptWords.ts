import type { LogEntry } from '../questions.ts';

/** What a hash that somebody kept says of a log that holds together. */
export function keptWords(hash: string, entries: readonly Pick<LogEntry, 'seq' | 'hash'>[]): string {
  const wanted = hash.trim().toLowerCase();
  if (wanted === '') return '';
  if (!/^[0-9a-f]{64}$/.test(wanted)) return 'A hash is 64 characters long, 0 to 9 and a to f.';
  const found = entries.find((entry) => entry.hash === wanted);
  return found === undefined
    ? 'No entry has this hash: the log was rewritten since you kept it, or it is of another installation.'
    : `It is that of entry ${found.seq}: nothing up to there was changed since you kept it.`;
}
