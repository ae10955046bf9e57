import type { AttackPattern } from './attackPattern.ts';
import type { Compilation } from './compilation.ts';
import type { IsoDate } from './date.ts';
import type { Exchange } from './exchange.ts';
import type { Incident } from './incident.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { UnPanelCase } from './unPanelCase.ts';
import type { VolumeObservation } from './volume.ts';

/** All that is known of one venue: what a score costs to read. */
export interface VenueEvidence {
  venue: Exchange;
  /** Oldest first. */
  volumes: VolumeObservation[];
  /** Incidents that hit it, oldest first. */
  incidents: Incident[];
}

/** A venue as the industry sees it: when it was open and where. */
export type VenueSpan = Pick<Exchange, 'id' | 'kind' | 'knownFrom' | 'operating' | 'operatingBases'>;

/** What every score shares: the population at risk, its thefts, and the jurisdictions. */
export interface IndustryEvidence {
  compilation: Compilation;
  venues: VenueSpan[];
  /** Incidents at venues of the registry, oldest first. */
  venueIncidents: Incident[];
  jurisdictions: Jurisdiction[];
  attackPatterns: AttackPattern[];
  unPanelCases: UnPanelCase[];
  /** Evidence ids of the records under an open dispute. */
  disputed: string[];
  /** Volume lists complete enough that absence from them is evidence, oldest first. */
  fullCrossSections: { snapshot: string; observedOn: IsoDate; venuesRanked: number }[];
}
