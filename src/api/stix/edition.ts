import type { IsoDate } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import type { StixEvidence } from './evidence.ts';

/** An instant in UTC to the millisecond, as STIX writes it: in the order of time when compared as text. */
export type Instant = string;

/** When a day begins. */
export const startOf = (day: IsoDate): Instant => `${day}T00:00:00.000Z`;

/** The later of two instants. */
export const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

/** What the versions of an object are dated by. */
export interface Dating {
  /** The day on which what the object says became public. */
  knownFrom: IsoDate;
  /** When we had compiled all that we have on it: what is undated counts as known from then only. */
  compiledAt: Instant;
}

/** One version of an object. */
export interface Edition {
  at: Instant;
  /** False for the version that may say only what was public on the day it became known. */
  isWhole: boolean;
}

/** The versions of an object, oldest first: as it became public and, when that was before, as it was compiled. */
export function editionsOf({ knownFrom, compiledAt }: Dating): Edition[] {
  const known = startOf(knownFrom);
  if (known >= compiledAt) return [{ at: known, isWhole: true }];
  return [
    { at: known, isWhole: false },
    { at: compiledAt, isWhole: true },
  ];
}

/** When all that we have on an incident was compiled: with the evidence, or by a later submission. */
export function compiledAtOf(
  { id }: Pick<Incident, 'id'>,
  { compilation, decidedAt }: Pick<StixEvidence, 'compilation' | 'decidedAt'>,
): Instant {
  const compiled = startOf(compilation.compiledOn);
  const decided = decidedAt.get(id);
  return decided === undefined ? compiled : later(compiled, decided);
}
