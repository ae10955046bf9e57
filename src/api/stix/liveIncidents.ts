import type { Attribution, Incident } from '../../domain/incident.ts';
import { isInForce } from '../../domain/provenance.ts';
import type { StixEvidence } from './evidence.ts';

/** The incidents that were not withdrawn. */
export const liveIncidents = ({ incidents }: Pick<StixEvidence, 'incidents'>): Incident[] =>
  incidents.filter(isInForce);

/** The attributions of an incident that were not withdrawn. */
export const liveAttributions = ({ attributions }: Pick<Incident, 'attributions'>): Attribution[] =>
  attributions.filter(isInForce);

/** From when on an attribution and the incident it is of were both public. */
export const laidFrom = (incident: Incident, { knownFrom }: Attribution): string =>
  knownFrom < incident.disclosedOn ? incident.disclosedOn : knownFrom;
