import type { AttackPattern, MitreObject } from '../../domain/attackPattern.ts';
import type { Compilation } from '../../domain/compilation.ts';
import type { Incident } from '../../domain/incident.ts';
import type { ThreatActor } from '../../domain/threatActor.ts';
import type { Instant } from './edition.ts';

/** The evidence that STIX objects are made of. */
export interface StixEvidence {
  /** With every attribution. */
  incidents: readonly Incident[];
  actors: readonly ThreatActor[];
  patterns: readonly AttackPattern[];
  mitreObjects: readonly MitreObject[];
  compilation: Compilation;
  /** When a submission that brought or changed an incident was last accepted, by the incident's id. */
  decidedAt: ReadonlyMap<string, Instant>;
  /** Incidents as accepted submissions found them. */
  former: readonly FormerIncident[];
}

/** An incident as it was, and when that was found to be wrong. */
export interface FormerIncident {
  incident: Incident;
  until: Instant;
}
