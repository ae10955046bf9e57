import { type Incident, isTheft } from '../../domain/incident.ts';
import { type Instant, later } from '../stix/edition.ts';
import type { Entry } from '../stix/entry.ts';
import { incidentIdOf } from '../stix/incidents.ts';
import { isStanding } from '../stix/markings.ts';
import { isRelationship, type StixRelationship } from '../stix/stixObject.ts';

/**
 * Of all entries, those of thefts that were laid to a state, with what these refer to. None counts as added before it
 * belonged here, which is when a theft that leads to it was laid to somebody.
 */
export function ofStateThefts(entries: readonly Entry[], incidents: readonly Incident[]): Entry[] {
  // Also those withdrawn since: who has them here is told here.
  const thefts = new Set<string>(
    incidents.filter((each) => isTheft({ ...each, withdrawn: undefined })).map(incidentIdOf),
  );
  const links = entries.map(({ object }) => object).filter(isRelationship);
  const since = membersSince(thefts, links);
  return entries.flatMap((entry) => {
    if (isStanding(entry.object)) return entry;
    const at = since.get(entry.object.id);
    return at === undefined ? [] : { ...entry, addedAt: later(entry.addedAt, at) };
  });
}

/** Since when which objects belong to state thefts, by id. */
function membersSince(
  thefts: ReadonlySet<string>,
  links: readonly StixRelationship[],
): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  const join = (id: string, at: Instant) => {
    const known = since.get(id);
    if (known === undefined || at < known) since.set(id, at);
  };
  /** A link of a member, and what it leads to. */
  const follow = ({ id, created, source_ref, target_ref }: StixRelationship) => {
    const at = later(created, since.get(source_ref) ?? '');
    join(id, at);
    join(target_ref, at);
  };

  const ofThefts = links.filter(({ source_ref }) => thefts.has(source_ref));
  const others = links.filter(({ source_ref }) => !source_ref.startsWith('incident--'));
  for (const { relationship_type, source_ref, created } of ofThefts)
    if (relationship_type === 'attributed-to') join(source_ref, created);
  for (const link of ofThefts) if (since.has(link.source_ref)) follow(link);
  for (const link of others) if (since.has(link.source_ref) && isDefining(link)) follow(link);
  for (const link of others)
    if (since.has(link.source_ref) && since.has(link.target_ref)) {
      const ends = [link.source_ref, link.target_ref].map((id) => since.get(id) ?? '');
      join(link.id, ends.reduce(later, link.created));
    }
  return since;
}

/** Whether a link says what its source is: whose a group is, which technique a pattern stands for. */
const isDefining = ({ relationship_type }: StixRelationship): boolean =>
  relationship_type === 'attributed-to' || relationship_type === 'related-to';
