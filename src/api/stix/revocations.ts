import { compiledAtOf, later, startOf } from './edition.ts';
import type { Entry } from './entry.ts';
import type { FormerIncident, StixEvidence } from './evidence.ts';
import { HEISTCAST_ID } from './markings.ts';

/**
 * What incidents as they were came to and the evidence no longer does, revoked since (STIX 2.1 §3.6): who was given it
 * learns that it was wrong. `make` makes the objects of evidence, `current` are those of today's.
 */
export function revocations(
  evidence: StixEvidence,
  current: readonly Entry[],
  make: (evidence: StixEvidence) => Entry[],
): Entry[] {
  const kept = new Set(current.map(({ object }) => object.id));
  return [...evidence.former, ...withdrawn(evidence)].flatMap(({ incident, until }) => {
    const made = make({ ...evidence, incidents: [incident] });
    const gone = new Map(made.map(({ object }) => [object.id, object]));
    return [...gone.values()]
      .filter(({ id, created_by_ref: maker }) => !kept.has(id) && maker === HEISTCAST_ID)
      .map((object) => ({ addedAt: until, object: { ...object, modified: until, revoked: true } }));
  });
}

/** Incidents and attributions that were withdrawn, as they were before. */
function withdrawn(evidence: StixEvidence): FormerIncident[] {
  return evidence.incidents.flatMap((incident) => {
    const days = [incident, ...incident.attributions].flatMap((record) => record.withdrawn?.on ?? []);
    const [first] = days.sort();
    if (first === undefined) return [];
    const attributions = incident.attributions.map(({ withdrawn: _, ...attribution }) => attribution);
    const { withdrawn: __, ...rest } = incident;
    const until = later(startOf(first), compiledAtOf(incident, evidence));
    return { incident: { ...rest, attributions }, until };
  });
}
