import type { IsoDate } from '../../domain/date.ts';
import { accusedIdOf, actorNamedIn, groupIdOf, stateIdOf } from './actors.ts';
import { borneOut, type Claim } from './borneOut.ts';
import { compiledAtOf, type Instant, startOf } from './edition.ts';
import { type Entry, publish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { incidentIdOf } from './incidents.ts';
import { laidFrom, liveAttributions, liveIncidents } from './liveIncidents.ts';
import { patternIdOf, patternsOf, techniquesOf } from './patterns.ts';
import type { StixId } from './stixId.ts';
import { targetIdOf } from './targets.ts';

/** Two objects and how one relates to the other. */
interface Link {
  source: StixId;
  type: 'targets' | 'uses' | 'related-to' | 'attributed-to';
  target: StixId;
}

/** What else links objects: whom incidents and actors target, what they use, whose groups are, MITRE's techniques. */
export function linkEntries(evidence: StixEvidence): Entry[] {
  const claims = [...ofIncidents(evidence), ...ofAttributions(evidence), ...ofLists(evidence)];
  return borneOut(claims).flatMap(({ about: { source, type, target }, key, dating, incidentsBy }) =>
    publish('relationship', key, dating, ({ at, isWhole }) => ({
      relationship_type: type,
      source_ref: source,
      target_ref: target,
      ...(isWhole && { description: incidentsBy(at) }),
    })),
  );
}

const claim = (link: Link, knownFrom: IsoDate, compiledAt: Instant, incidentId?: string): Claim<Link> => ({
  about: link,
  key: `link/${link.source}/${link.type}/${link.target}`,
  knownFrom,
  compiledAt,
  ...(incidentId !== undefined && { incidentId }),
});

const ofIncidents = (evidence: StixEvidence): Claim<Link>[] =>
  liveIncidents(evidence).flatMap((incident) => {
    const source = incidentIdOf(incident);
    const links: Link[] = [
      { source, type: 'targets', target: targetIdOf(incident) },
      ...patternsOf(incident, evidence).map(
        (pattern): Link => ({ source, type: 'related-to', target: patternIdOf(pattern) }),
      ),
    ];
    return links.map((link) => claim(link, incident.disclosedOn, compiledAtOf(incident, evidence)));
  });

const ofAttributions = (evidence: StixEvidence): Claim<Link>[] =>
  liveIncidents(evidence).flatMap((incident) =>
    liveAttributions(incident).flatMap((attribution) => {
      const source = accusedIdOf(attribution, evidence);
      if (source === undefined) return [];
      const isGroup = actorNamedIn(attribution, evidence) !== undefined;
      const links: Link[] = [
        { source, type: 'targets', target: targetIdOf(incident) },
        ...patternsOf(incident, evidence).map(
          (pattern): Link => ({ source, type: 'uses', target: patternIdOf(pattern) }),
        ),
        ...(isGroup && attribution.sponsor !== undefined
          ? [{ source, type: 'attributed-to' as const, target: stateIdOf(attribution.sponsor) }]
          : []),
      ];
      const knownFrom = laidFrom(incident, attribution);
      return links.map((link) => claim(link, knownFrom, compiledAtOf(incident, evidence), incident.id));
    }),
  );

function ofLists(evidence: StixEvidence): Claim<Link>[] {
  const { actors, patterns, compilation } = evidence;
  const links = [
    ...actors.flatMap((actor): Link[] => {
      const source = groupIdOf(actor, evidence);
      return [
        { source, type: 'attributed-to', target: stateIdOf(actor.sponsor) },
        ...patterns
          .filter(({ id }) => actor.preferredPatterns.includes(id))
          .map((pattern): Link => ({ source, type: 'uses', target: patternIdOf(pattern) })),
      ];
    }),
    ...patterns.flatMap((pattern) =>
      techniquesOf(pattern, evidence).map(
        (technique): Link => ({
          source: patternIdOf(pattern),
          type: 'related-to',
          target: technique.stixId,
        }),
      ),
    ),
  ];
  const { compiledOn } = compilation;
  return links.map((link) => claim(link, compiledOn, startOf(compiledOn)));
}
