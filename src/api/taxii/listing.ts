import type { Instant } from '../stix/edition.ts';
import type { Entry } from '../stix/entry.ts';
import type { StixObject } from '../stix/stixObject.ts';
import { compare } from '../stix/view.ts';

/** A version of an object in a collection. */
export interface Listed {
  object: StixObject;
  /** Later than that of all before it: who has seen everything up to it has missed nothing (TAXII 2.1 §3.4). */
  dateAdded: string;
}

/** Entries as a collection lists them: oldest first, each at its own microsecond. */
export function listed(entries: readonly Entry[]): Listed[] {
  let at: Instant = '';
  let rank = 0;
  return entries.toSorted(compare).map(({ object, addedAt }) => {
    rank = addedAt === at ? rank + 1 : 0;
    at = addedAt;
    return { object, dateAdded: microsecondsAfter(addedAt, rank) };
  });
}

/** The TAXII timestamp so many microseconds after an instant. */
function microsecondsAfter(instant: Instant, microseconds: number): string {
  const whole = new Date(Date.parse(instant) + Math.floor(microseconds / 1000)).toISOString();
  return `${whole.slice(0, -1)}${String(microseconds % 1000).padStart(3, '0')}Z`;
}
