import type { Attribution, Incident } from '../../domain/incident.ts';
import { accusedIdOf } from './actors.ts';
import { attributionConfidence } from './confidence.ts';
import { compiledAtOf, type Edition } from './edition.ts';
import { type Entry, publish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { extended } from './extension.ts';
import { incidentIdOf } from './incidents.ts';
import { laidFrom, liveAttributions, liveIncidents } from './liveIncidents.ts';
import { documents } from './references.ts';
import type { StixId } from './stixId.ts';

/** A link from an incident for each attribution to a group or a state, from the day it became public. */
export const attributionEntries = (evidence: StixEvidence): Entry[] =>
  liveIncidents(evidence).flatMap((incident) =>
    liveAttributions(incident).flatMap((attribution) => {
      const accusedId = accusedIdOf(attribution, evidence);
      if (accusedId === undefined) return [];
      const dating = {
        knownFrom: laidFrom(incident, attribution),
        compiledAt: compiledAtOf(incident, evidence),
      };
      return publish('relationship', keyOf(incident, attribution), dating, (edition) =>
        described(incident, attribution, accusedId, edition),
      );
    }),
  );

// By what it says, not by its place in the list: an earlier one found later would move the others.
const keyOf = ({ id }: Incident, { actor, actorId, sponsor, status, by, knownFrom }: Attribution): string =>
  ['attribution', id, actorId ?? sponsor, actor, status, by, knownFrom].join('/');

function described(incident: Incident, attribution: Attribution, accusedId: StixId, { isWhole }: Edition) {
  const { actor, status, by, publishedOn } = attribution;
  const sources = attribution.sources ?? (isWhole ? incident.sources : []);
  return {
    relationship_type: 'attributed-to',
    source_ref: incidentIdOf(incident),
    target_ref: accusedId,
    description: `${by} ${status === 'attributed' ? 'named' : 'suspected'} ${actor}.`,
    confidence: attributionConfidence(status, incident.confidence),
    ...(sources.length > 0 && { external_references: documents(sources) }),
    ...extended({ status, named_as: actor, attributed_by: by, published_on: publishedOn }),
  };
}
