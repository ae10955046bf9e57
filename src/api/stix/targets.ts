import type { Incident } from '../../domain/incident.ts';
import type { TargetKind } from '../../domain/vocabulary.ts';
import { borneOut } from './borneOut.ts';
import { compiledAtOf } from './edition.ts';
import { type Entry, publish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { liveIncidents } from './liveIncidents.ts';
import { ourRecord } from './references.ts';
import { type StixId, stixId } from './stixId.ts';

/** Kinds of service that no sector of STIX's vocabulary fits. */
const OF_NO_SECTOR = new Set<TargetKind>(['mining_marketplace', 'gambling', 'other']);

const keyOf = ({ target }: Pick<Incident, 'target'>): string =>
  target.id === undefined ? `target-named/${target.name}` : `target/${target.id}`;

/** The identity of whom an incident hit. */
export const targetIdOf = (incident: Pick<Incident, 'target'>): StixId => stixId('identity', keyOf(incident));

/** Everyone who was hit, from their first disclosed incident on. */
export function targetEntries(evidence: StixEvidence): Entry[] {
  const claims = liveIncidents(evidence).map((incident) => ({
    about: incident.target,
    key: keyOf(incident),
    knownFrom: incident.disclosedOn,
    compiledAt: compiledAtOf(incident, evidence),
    incidentId: incident.id,
  }));
  return borneOut(claims).flatMap(({ about: { id, name, kind }, key, dating, incidentsBy }) =>
    publish('identity', key, dating, ({ at, isWhole }) => ({
      name,
      identity_class: 'organization',
      ...(!OF_NO_SECTOR.has(kind) && { sectors: ['financial-services'] }),
      ...(isWhole && { description: incidentsBy(at) }),
      ...(id !== undefined && { external_references: [ourRecord(`exchange/${id}/profile`)] }),
    })),
  );
}
