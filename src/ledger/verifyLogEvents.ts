import type { LogEntry } from '../domain/logEntry.ts';

/** The entry of each event, by the id of the submission or key. */
export type Events = Record<LogEntry['kind'], Map<string, LogEntry>>;

/** What must have happened to a subject before. */
const AFTER: Partial<Record<LogEntry['kind'], LogEntry['kind']>> = {
  submissionDecided: 'submissionFiled',
  keyRevoked: 'keyCreated',
};

/** The events that a log tells of, and what cannot have happened like that, a line each. */
export function eventsOf(entries: readonly LogEntry[]): { events: Events; problems: string[] } {
  const events: Events = {
    submissionFiled: new Map(),
    submissionDecided: new Map(),
    keyCreated: new Map(),
    keyRevoked: new Map(),
  };
  const problems: string[] = [];
  for (const entry of entries) {
    const { seq, kind, subject } = entry;
    const same: Map<string, LogEntry> | undefined = events[kind];
    const earlier = same?.get(subject);
    const first = AFTER[kind];
    if (same === undefined) problems.push(`entry ${seq} tells of nothing that can happen: ${kind}`);
    else if (earlier !== undefined)
      problems.push(`entry ${seq} tells again what entry ${earlier.seq} tells: ${kind} ${subject}`);
    else same.set(subject, entry);
    if (first !== undefined && !events[first].has(subject))
      problems.push(`entry ${seq} (${kind} ${subject}) has no ${first} before it`);
  }
  return { events, problems };
}
