import { holds, isKnown } from '../domain/bitemporal.ts';
import { firstDay, type IsoDate } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import { type Exchange, type ExchangeFact, type OperatingBase, operatingBaseOn } from '../domain/exchange.ts';
import { type Incident, isTheft } from '../domain/incident.ts';
import { isInForce } from '../domain/provenance.ts';
import type { VolumeObservation } from '../domain/volume.ts';

/** A venue as it could be known on a day, without records withdrawn since. Features see nothing else of it. */
export interface VenueView {
  asOf: IsoDate;
  venue: Exchange;
  base: OperatingBase | undefined;
  /** Facts public by then, whether or not they still held. */
  publicFacts: ExchangeFact[];
  /** Facts public by then that held. */
  facts: ExchangeFact[];
  volumes: VolumeObservation[];
  /** Incidents public by then, each with the attributions public by then; oldest first. */
  incidents: Incident[];
  /** The thefts among them. */
  thefts: Incident[];
}

/** The gate through which evidence reaches a score: what was not public on `asOf` or is withdrawn stays outside. */
export function viewVenue(evidence: VenueEvidence, asOf: IsoDate): VenueView {
  const publicFacts = evidence.venue.facts.filter((fact) => isInForce(fact) && isKnown(fact, asOf));
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

/** The incidents public on a day and not withdrawn since, with only the attributions public by then. */
export function publicIncidents(incidents: readonly Incident[], asOf: IsoDate): Incident[] {
  return incidents
    .filter(
      (incident) =>
        isInForce(incident) && incident.disclosedOn <= asOf && firstDay(incident.occurredOn) <= asOf,
    )
    .map((incident) => ({
      ...incident,
      attributions: incident.attributions.filter((each) => isInForce(each) && isKnown(each, asOf)),
    }));
}
