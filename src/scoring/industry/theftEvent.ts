import { type IsoDate, middleDay, type PartialDate } from '../../domain/date.ts';
import { type Incident, isTheft } from '../../domain/incident.ts';
import { type InitialAccess, type TheftMechanism, venueKind } from '../../domain/vocabulary.ts';

/** A theft at a venue of the registry, reduced to the days that matter for counting it. */
export interface TheftEvent {
  incidentId: string;
  venueId: string;
  /** The day it happened; the middle of the month or year when only that is known. */
  occurredOn: IsoDate;
  /** The same as precisely as it is known, to be shown. */
  statedOn: PartialDate;
  disclosedOn: IsoDate;
  /** The day from which it was publicly laid to a state; absent when it never was. */
  stateKnownFrom?: IsoDate | undefined;
  sponsor?: string | undefined;
  access: InitialAccess;
  mechanism: TheftMechanism;
  lossUsd?: number | undefined;
}

/** The thefts among incidents at venues of the registry, oldest first. */
export function theftEvents(incidents: readonly Incident[]): TheftEvent[] {
  return incidents
    .flatMap((incident) => {
      const { id: venueId, kind } = incident.target;
      const isVenue = venueId !== undefined && venueKind.safeParse(kind).success;
      return isVenue && isTheft(incident) ? [toEvent(incident, venueId)] : [];
    })
    .sort((a, b) => compare(a.occurredOn, b.occurredOn) || compare(a.incidentId, b.incidentId));
}

function toEvent(incident: Incident, venueId: string): TheftEvent {
  const naming = incident.attributions
    .filter((each) => each.sponsor !== undefined)
    .sort((a, b) => compare(a.knownFrom, b.knownFrom))[0];
  return {
    incidentId: incident.id,
    venueId,
    occurredOn: middleDay(incident.occurredOn),
    statedOn: incident.occurredOn,
    disclosedOn: incident.disclosedOn,
    stateKnownFrom: naming && later(naming.knownFrom, incident.disclosedOn),
    sponsor: naming?.sponsor,
    access: incident.access,
    mechanism: incident.theft,
    lossUsd: incident.lossUsd,
  };
}

/** Whether a theft had happened and was public on a day. */
export function isPublic(event: TheftEvent, asOf: IsoDate): boolean {
  return event.disclosedOn <= asOf && event.occurredOn <= asOf;
}

/** Whether a theft was publicly laid to a state on a day. */
export function isStateBy(event: TheftEvent, asOf: IsoDate): boolean {
  return event.stateKnownFrom !== undefined && event.stateKnownFrom <= asOf;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
