import type { LogEntry, LogHead } from '../domain/logEntry.ts';
import { digestOf } from './digest.ts';

/** What `previous` of the first entry is. */
export const BEFORE_FIRST = '0'.repeat(64);

/** What an entry says, before it has its place. */
export interface Event extends Pick<LogEntry, 'kind' | 'subject' | 'by'> {
  /** ISO 8601 time in UTC. */
  at: string;
  /** What was filed, decided or created. */
  content: unknown;
}

/** The entry that follows `head`; the first when there is none. A clock that went back does not take the log back. */
export function nextEntry(head: LogHead | undefined, { at, content, ...event }: Event): LogEntry {
  const entry = {
    ...event,
    seq: (head?.seq ?? 0) + 1,
    at: head !== undefined && at < head.at ? head.at : at,
    digest: digestOf(content),
    previous: head?.hash ?? BEFORE_FIRST,
  };
  return { ...entry, hash: digestOf(entry) };
}
