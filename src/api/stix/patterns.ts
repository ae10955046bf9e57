import type { AttackPattern } from '../../domain/attackPattern.ts';
import type { Incident } from '../../domain/incident.ts';
import { borneOut } from './borneOut.ts';
import { compiledAtOf, startOf } from './edition.ts';
import { type Entry, publish, republish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { liveIncidents } from './liveIncidents.ts';
import { type DatedMitreObject, isDated, mitreStub } from './mitreStub.ts';
import { aadaptReference, attackReference } from './references.ts';
import { type StixId, stixId } from './stixId.ts';

const UNKNOWN = 'unknown';

const keyOf = ({ stage, id }: AttackPattern): string => `pattern/${stage}/${id}`;

/** The identifier of an attack pattern of ours. */
export const patternIdOf = (pattern: AttackPattern): StixId => stixId('attack-pattern', keyOf(pattern));

/** The patterns of an incident, as far as they are known. */
export const patternsOf = (
  { access, theft }: Pick<Incident, 'access' | 'theft'>,
  { patterns }: Pick<StixEvidence, 'patterns'>,
): AttackPattern[] =>
  patterns.filter(({ stage, id }) => id !== UNKNOWN && id === (stage === 'initial_access' ? access : theft));

/** MITRE's own objects of the ATT&CK techniques of a pattern. */
export const techniquesOf = (
  { attackTechniqueIds }: AttackPattern,
  { mitreObjects }: Pick<StixEvidence, 'mitreObjects'>,
): DatedMitreObject[] =>
  mitreObjects.filter(isDated).filter(({ attackId }) => attackTechniqueIds.includes(attackId));

/**
 * Our patterns, from the first incident that shows one, and MITRE's techniques, as compiled: which techniques a pattern
 * stands for is our reading of today.
 */
export function patternEntries(evidence: StixEvidence): Entry[] {
  const { compiledOn } = evidence.compilation;
  const asCompiled = { knownFrom: compiledOn, compiledAt: startOf(compiledOn) };
  const known = evidence.patterns.filter(({ id }) => id !== UNKNOWN);
  const claims = [
    ...liveIncidents(evidence).flatMap((incident) =>
      patternsOf(incident, evidence).map((pattern) => ({
        about: pattern,
        key: keyOf(pattern),
        knownFrom: incident.disclosedOn,
        compiledAt: compiledAtOf(incident, evidence),
      })),
    ),
    ...known.map((pattern) => ({ about: pattern, key: keyOf(pattern), ...asCompiled })),
  ];
  const techniques = new Set(known.flatMap((pattern) => techniquesOf(pattern, evidence)));
  return [
    ...borneOut(claims).flatMap(({ about: pattern, key, dating }) =>
      publish('attack-pattern', key, dating, ({ isWhole }) => described(pattern, isWhole, evidence)),
    ),
    ...[...techniques].flatMap((technique) => republish(mitreStub(technique), asCompiled)),
  ];
}

function described(pattern: AttackPattern, isWhole: boolean, evidence: StixEvidence) {
  const { name, description, stage, attackTechniqueIds, aadaptIds } = pattern;
  const linked = new Set(techniquesOf(pattern, evidence).map(({ attackId }) => attackId));
  const references = [
    ...attackTechniqueIds.filter((id) => !linked.has(id)).map(attackReference),
    ...aadaptIds.map(aadaptReference),
  ];
  return {
    name,
    description,
    kill_chain_phases: [{ kill_chain_name: 'heistcast', phase_name: stage.replace('_', '-') }],
    ...(isWhole && references.length > 0 && { external_references: references }),
  };
}
