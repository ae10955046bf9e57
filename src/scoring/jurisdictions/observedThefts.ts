import type { IsoDate } from '../../domain/date.ts';
import type { IndustryEvidence } from '../../domain/evidence.ts';
import type { ExpectedThefts } from '../../domain/model.ts';
import { pastVenueYears, windowsEnd } from '../industry/pastYears.ts';
import { theftEvents } from '../industry/theftEvent.ts';

/** Venue-years with a theft in a jurisdiction, as seen by a day and as the model had expected. */
export interface ObservedThefts {
  fromYear: number;
  /** The last whole year collected by then. */
  throughYear: number;
  observedAny: number;
  expectedAny: number;
  observedState: number;
  expectedState: number;
}

/**
 * Observed against expected thefts by operating base, over the whole years from 2017 that had ended
 * and been collected by `asOf`; observed counts what was public by then.
 */
export function observedThefts(
  industry: IndustryEvidence,
  trackRecord: readonly ExpectedThefts[],
  asOf: IsoDate,
): (code: string) => ObservedThefts {
  const fromYear = Math.min(...trackRecord.map(({ year }) => year));
  const end = `${windowsEnd(industry, asOf).slice(0, 4)}-01-01`;
  const throughYear = Number(end.slice(0, 4)) - 1;
  const years = pastVenueYears(industry, theftEvents(industry.venueIncidents), asOf, end).filter(
    ({ ageYears }) => throughYear - ageYears >= fromYear,
  );
  const expected = trackRecord.filter(({ year }) => year <= throughYear);
  return (code) => {
    const seen = years.filter((year) => year.code === code);
    const foreseen = expected.filter((row) => row.code === code);
    return {
      fromYear,
      throughYear,
      observedAny: seen.filter(({ theft }) => theft).length,
      expectedAny: foreseen.reduce((sum, { any }) => sum + any, 0),
      observedState: seen.filter(({ stateTheft }) => stateTheft).length,
      expectedState: foreseen.reduce((sum, { state }) => sum + state, 0),
    };
  };
}
