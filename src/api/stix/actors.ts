import type { MitreObject } from '../../domain/attackPattern.ts';
import type { Attribution } from '../../domain/incident.ts';
import type { ThreatActor } from '../../domain/threatActor.ts';
import type { CountryCode } from '../../domain/vocabulary.ts';
import { borneOut, type Claim } from './borneOut.ts';
import { compiledAtOf, startOf } from './edition.ts';
import { type Entry, publish, republish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { laidFrom, liveAttributions, liveIncidents } from './liveIncidents.ts';
import { type DatedMitreObject, isDated, mitreStub } from './mitreStub.ts';
import { attackReference } from './references.ts';
import { type StixId, stixId } from './stixId.ts';

const groupKey = ({ id }: ThreatActor): string => `actor/${id}`;
const stateKey = (code: CountryCode): string => `state/${code}`;

/** MITRE's own object of an actor, if it has one that we looked up. */
const mitreGroupOf = (
  actor: ThreatActor,
  mitreObjects: readonly MitreObject[],
): DatedMitreObject | undefined =>
  mitreObjects.filter(isDated).find(({ attackId }) => attackId === actor.mitreGroupId);

/** The intrusion set that stands for an actor: MITRE's own, or ours. */
export const groupIdOf = (actor: ThreatActor, { mitreObjects }: StixEvidence): StixId =>
  mitreGroupOf(actor, mitreObjects)?.stixId ?? stixId('intrusion-set', groupKey(actor));

/** The threat actor that stands for a state. */
export const stateIdOf = (code: CountryCode): StixId => stixId('threat-actor', stateKey(code));

/** The actor of our list whom an attribution names. */
export const actorNamedIn = (
  { actorId }: Attribution,
  { actors }: Pick<StixEvidence, 'actors'>,
): ThreatActor | undefined => actors.find(({ id }) => id === actorId);

/**
 * Whom an attribution lays an incident to: a group of our list, else the state it names. `undefined` when it names
 * neither: people who were accused are named in the incident's record, but made no objects of.
 */
export function accusedIdOf(attribution: Attribution, evidence: StixEvidence): StixId | undefined {
  const actor = actorNamedIn(attribution, evidence);
  if (actor !== undefined) return groupIdOf(actor, evidence);
  return attribution.sponsor === undefined ? undefined : stateIdOf(attribution.sponsor);
}

/** Groups and states, from the first attribution that names them; those that none names, as compiled. */
export const actorEntries = (evidence: StixEvidence): Entry[] => [
  ...groupEntries(evidence),
  ...stateEntries(evidence),
];

/** What attributions say of somebody. */
const saidOf = <About>(
  evidence: StixEvidence,
  keyed: (attribution: Attribution) => { about: About; key: string } | undefined,
): Claim<About>[] =>
  liveIncidents(evidence).flatMap((incident) =>
    liveAttributions(incident).flatMap((attribution) => {
      const named = keyed(attribution);
      if (named === undefined) return [];
      const knownFrom = laidFrom(incident, attribution);
      return { ...named, knownFrom, compiledAt: compiledAtOf(incident, evidence), incidentId: incident.id };
    }),
  );

function groupEntries(evidence: StixEvidence): Entry[] {
  const { compiledOn } = evidence.compilation;
  const asCompiled = { knownFrom: compiledOn, compiledAt: startOf(compiledOn) };
  const claims = [
    ...saidOf(evidence, (attribution) => {
      const actor = actorNamedIn(attribution, evidence);
      return actor && { about: actor, key: groupKey(actor) };
    }),
    ...evidence.actors.map((actor) => ({ about: actor, key: groupKey(actor), ...asCompiled })),
  ];
  return borneOut(claims).flatMap(({ about: actor, key, dating, incidentsBy }) => {
    const group = mitreGroupOf(actor, evidence.mitreObjects);
    if (group !== undefined) return republish(mitreStub(group), dating);
    return publish('intrusion-set', key, dating, ({ at, isWhole }) => ({
      name: actor.name,
      ...(isWhole && { description: [sinceWhen(actor), incidentsBy(at)].filter(Boolean).join(' ') }),
      ...(isWhole && actor.aliases.length > 0 && { aliases: actor.aliases }),
      ...(isWhole && actor.mitreGroupId && { external_references: [attackReference(actor.mitreGroupId)] }),
    }));
  });
}

const sinceWhen = ({ activeSinceYear, sponsorSuspected }: ThreatActor): string =>
  [
    activeSinceYear === undefined ? '' : `Active since ${activeSinceYear}.`,
    sponsorSuspected ? 'That a state stands behind it is suspected.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

function stateEntries(evidence: StixEvidence): Entry[] {
  const { compiledOn } = evidence.compilation;
  const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  const claims = [
    ...saidOf(evidence, ({ sponsor }) =>
      sponsor === undefined ? undefined : { about: sponsor, key: stateKey(sponsor) },
    ),
    ...evidence.actors.map(({ sponsor }) => ({
      about: sponsor,
      key: stateKey(sponsor),
      knownFrom: compiledOn,
      compiledAt: startOf(compiledOn),
    })),
  ];
  return borneOut(claims).flatMap(({ about: code, key, dating }) =>
    publish('threat-actor', key, dating, () => ({
      name: `${countries.of(code) ?? code} (state)`,
      description: 'The state that attributions name, as sponsor of a group or where no group is named.',
      threat_actor_types: ['nation-state'],
    })),
  );
}
