import { addDays, addYears, type IsoDate, middleDay, yearsBetween } from '../../domain/date.ts';
import type { IndustryEvidence, VenueSpan } from '../../domain/evidence.ts';
import { isOpenOn, operatingBaseOn } from '../../domain/exchange.ts';
import { isPublic, isStateBy, type TheftEvent } from './theftEvent.ts';

/** One venue over one twelve-month window, with what was public of it on the day of asking. */
export interface VenueYear {
  venueId: string;
  /** Years from the end of the window to the day of asking: 0, 1, 2 … */
  ageYears: number;
  /** Share of the window that the venue was open, above 0 to 1. */
  exposureYears: number;
  /** Operating base at the start of the window. */
  code: string | undefined;
  theft: boolean;
  stateTheft: boolean;
}

const FIRST_DAY = '2011-01-01';
const LEAST_EXPOSURE_YEARS = 0.02;

/**
 * Every venue-year that ended on or before a day, in windows of twelve months counted back from it;
 * on 1 January they are calendar years. Where incidents were collected only through an earlier day,
 * the windows are counted back from that day, so that uncollected months do not look like safe ones.
 */
export function pastVenueYears(
  industry: IndustryEvidence,
  events: readonly TheftEvent[],
  asOf: IsoDate,
  end: IsoDate = windowsEnd(industry, asOf),
): VenueYear[] {
  const byVenue = Map.groupBy(
    events.filter((event) => isPublic(event, asOf)),
    (event) => event.venueId,
  );
  const years: VenueYear[] = [];
  for (let age = 0; addYears(end, -age - 1) >= FIRST_DAY; age++) {
    const [from, to] = [addYears(end, -age - 1), addYears(end, -age)];
    for (const venue of industry.venues) {
      if (!isAtRisk(venue, from)) continue;
      const thefts = (byVenue.get(venue.id) ?? []).filter(
        ({ occurredOn }) => from <= occurredOn && occurredOn < to,
      );
      years.push({
        venueId: venue.id,
        ageYears: age,
        exposureYears: exposureYears(venue, from, to),
        code: operatingBaseOn(venue, from)?.code,
        theft: thefts.length > 0,
        stateTheft: thefts.some((event) => isStateBy(event, asOf)),
      });
    }
  }
  return years;
}

/** The day from which windows are counted back. */
export function windowsEnd(industry: Pick<IndustryEvidence, 'compilation'>, asOf: IsoDate): IsoDate {
  const collected = addDays(industry.compilation.incidentsThrough, 1);
  return asOf < collected ? asOf : collected;
}

/** Whether a venue was open on a day and known by then for something other than being robbed. */
export function isAtRisk(venue: VenueSpan, day: IsoDate): boolean {
  return venue.knownFrom <= day && isOpenOn(venue, day);
}

/** Share of a window that a venue open at its start stayed open. */
export function exposureYears(venue: Pick<VenueSpan, 'operating'>, from: IsoDate, to: IsoDate): number {
  const closedOn = venue.operating.to === undefined ? undefined : middleDay(venue.operating.to);
  if (closedOn === undefined || closedOn >= to) return 1;
  return Math.max(LEAST_EXPOSURE_YEARS, yearsBetween(from, closedOn) / yearsBetween(from, to));
}
