import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import type { TheftEvent } from './theftEvent.ts';

const WITHIN_YEARS = 5;

/** A theft whose pattern is still in use, with that pattern's share of recent thefts. */
export interface Recurrence {
  event: TheftEvent;
  prevalence: number;
}

/** The most prevalent pattern that hit each venue and each jurisdiction in the last five years. */
export interface Recurrences {
  byVenue: Map<string, Recurrence>;
  byCode: Map<string, Recurrence>;
}

/** Finds, for every venue and jurisdiction robbed in the last five years, the pattern most in use today. */
export function recurrencesOf(
  thefts: readonly TheftEvent[],
  prevalence: ReadonlyMap<string, number>,
  codeOf: ReadonlyMap<string, string | undefined>,
  asOf: IsoDate,
): Recurrences {
  const recurrences: Recurrences = { byVenue: new Map(), byCode: new Map() };
  for (const event of thefts) {
    const found = { event, prevalence: prevalence.get(event.mechanism) ?? 0 };
    if (found.prevalence === 0 || yearsBetween(event.occurredOn, asOf) >= WITHIN_YEARS) continue;
    keepLarger(recurrences.byVenue, event.venueId, found);
    const code = codeOf.get(event.incidentId);
    if (code !== undefined) keepLarger(recurrences.byCode, code, found);
  }
  return recurrences;
}

/** Of equals the later stays. */
function keepLarger(largest: Map<string, Recurrence>, key: string, found: Recurrence): void {
  if (found.prevalence >= (largest.get(key)?.prevalence ?? 0)) largest.set(key, found);
}
