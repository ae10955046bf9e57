import type { IsoDate } from '../../domain/date.ts';
import type { IndustryEvidence } from '../../domain/evidence.ts';
import { operatingBaseOn } from '../../domain/exchange.ts';
import type { AttributionDelay } from './attributionDelay.ts';
import { industryClimate } from './climate.ts';
import { type JurisdictionHistories, jurisdictionHistories } from './jurisdictionHistory.ts';
import { type JurisdictionStanding, standingOf } from './jurisdictionStanding.ts';
import { type NextTheftPattern, nextTheft } from './nextTheft.ts';
import { isAtRisk, pastVenueYears } from './pastYears.ts';
import { patternPrevalence } from './patternPrevalence.ts';
import { type Recurrences, recurrencesOf } from './patternRecurrence.ts';
import { recentStateShare } from './recentStateShare.ts';
import { isPublic, isStateBy, type TheftEvent, theftEvents } from './theftEvent.ts';

/** What every score of a day shares: the state of the industry and of each jurisdiction. */
export interface IndustryContext {
  asOf: IsoDate;
  /** Ids of the venues at risk. */
  openVenues: string[];
  /** Thefts public by then, oldest first. */
  thefts: TheftEvent[];
  climate: number;
  recentStateShare: number;
  histories: JurisdictionHistories;
  patternPrevalence: Map<string, number>;
  /** By code. */
  standings: Map<string, JurisdictionStanding>;
  regions: Map<string, string>;
  /** Names of jurisdictions, by code. */
  names: Map<string, string>;
  /** Controls that meet a pattern, by `<stage>/<pattern id>`. */
  metBy: Map<string, readonly string[]>;
  /** Complete volume lists published by then. */
  fullCrossSections: IndustryEvidence['fullCrossSections'];
  /** State thefts public by then, by operating base of the venue on the day; oldest first. */
  stateTheftsByCode: Map<string | undefined, TheftEvent[]>;
  recurrences: Recurrences;
  nextTheft: NextTheftPattern[];
  /** Evidence ids of the records under an open dispute. */
  disputed: ReadonlySet<string>;
}

/** Sums up the industry as it could be known on a day. */
export function industryContext(
  industry: IndustryEvidence,
  asOf: IsoDate,
  delay: AttributionDelay,
): IndustryContext {
  const events = theftEvents(industry.venueIncidents);
  const thefts = events.filter((event) => isPublic(event, asOf));
  const years = pastVenueYears(industry, thefts, asOf);
  const venues = new Map(industry.venues.map((venue) => [venue.id, venue]));
  const codeOf = new Map(
    thefts.map((event) => {
      const venue = venues.get(event.venueId);
      return [event.incidentId, venue && operatingBaseOn(venue, event.occurredOn)?.code];
    }),
  );
  const prevalence = patternPrevalence(thefts, asOf);
  return {
    asOf,
    openVenues: industry.venues.filter((venue) => isAtRisk(venue, asOf)).map(({ id }) => id),
    thefts,
    climate: industryClimate(years),
    recentStateShare: recentStateShare(thefts, delay, asOf),
    histories: jurisdictionHistories(industry, years, asOf),
    patternPrevalence: prevalence,
    standings: new Map(industry.jurisdictions.map((each) => [each.code, standingOf(each, asOf)])),
    regions: new Map(industry.jurisdictions.map(({ code, region }) => [code, region])),
    names: new Map(industry.jurisdictions.map(({ code, name }) => [code, name])),
    metBy: new Map(industry.attackPatterns.map(({ stage, id, metBy }) => [`${stage}/${id}`, metBy])),
    fullCrossSections: industry.fullCrossSections.filter(({ observedOn }) => observedOn <= asOf),
    stateTheftsByCode: Map.groupBy(
      thefts.filter((event) => isStateBy(event, asOf)),
      ({ incidentId }) => codeOf.get(incidentId),
    ),
    recurrences: recurrencesOf(thefts, prevalence, codeOf, asOf),
    nextTheft: nextTheft(thefts, asOf),
    disputed: new Set(industry.disputed),
  };
}
