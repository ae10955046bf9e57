import { holds, isKnown } from '../domain/bitemporal.ts';
import { firstDay, type IsoDate } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import { type Exchange, type ExchangeFact, type OperatingBase, operatingBaseOn } from '../domain/exchange.ts';
import { type Incident, isTheft } from '../domain/incident.ts';
import type { VolumeObservation } from '../domain/volume.ts';

/** A venue as it could be known on a day. Features see nothing else of it. */
export interface VenueView {
  asOf: IsoDate;
  venue: Exchange;
  base: OperatingBase | undefined;
  /** Facts public by then, whether or not still in force. */
  publicFacts: ExchangeFact[];
  /** Facts public and in force. */
  facts: ExchangeFact[];
  volumes: VolumeObservation[];
  /** Incidents public by then, each with the attributions public by then; oldest first. */
  incidents: Incident[];
  /** The thefts among them. */
  thefts: Incident[];
}

/** The gate through which evidence reaches a score: everything not public on `asOf` stays outside. */
export function viewVenue(evidence: VenueEvidence, asOf: IsoDate): VenueView {
  const publicFacts = evidence.venue.facts.filter((fact) => isKnown(fact, asOf));
  const incidents = publicIncidents(evidence.incidents, asOf);
  return {
    asOf,
    venue: evidence.venue,
    base: operatingBaseOn(evidence.venue, asOf),
    publicFacts,
    facts: publicFacts.filter((fact) => holds(fact, asOf)),
    volumes: evidence.volumes.filter((each) => each.observedOn <= asOf),
    incidents,
    thefts: incidents.filter(isTheft),
  };
}

/** The incidents public on a day, with only the attributions public by then. */
export function publicIncidents(incidents: readonly Incident[], asOf: IsoDate): Incident[] {
  return incidents
    .filter((incident) => incident.disclosedOn <= asOf && firstDay(incident.occurredOn) <= asOf)
    .map((incident) => ({
      ...incident,
      attributions: incident.attributions.filter((each) => isKnown(each, asOf)),
    }));
}
