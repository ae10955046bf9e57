import type { VenueEvidence } from '../domain/evidence.ts';
import type { ExchangeFact } from '../domain/exchange.ts';
import type { Score } from '../domain/score.ts';

/** Begins the ids of unpublished facts while they are scored. No slug has a colon, so no public fact has such an id. */
const OWN = 'own:';

/**
 * The evidence on a venue with the unpublished facts it keeps of itself. They are marked as prompted: what nobody can
 * read does not count toward the public footprint, which rises with risk.
 */
export const withOwnFacts = (
  { venue, ...rest }: VenueEvidence,
  own: readonly ExchangeFact[],
): VenueEvidence => ({
  ...rest,
  venue: { ...venue, facts: [...venue.facts, ...own.map(unpublished)] },
});

const unpublished = (fact: ExchangeFact): ExchangeFact => ({
  ...fact,
  id: `${OWN}${fact.id}`,
  promptedBy: 'unpublished',
});

/** A score without the ids of unpublished facts, which nobody could look up; a control among them is named by its kind. */
export function withoutOwnIds(score: Score, own: readonly ExchangeFact[]): Score {
  const kinds = new Map<string, string>(
    own.map(({ id, kind }) => [`exchange/${score.exchangeId}/${OWN}${id}`, kind]),
  );
  return {
    ...score,
    contributions: score.contributions.map((each) => ({
      ...each,
      evidence: each.evidence.filter((id) => !kinds.has(id)),
    })),
    patterns: score.patterns.map((each) => ({
      ...each,
      metBy: [...new Set(each.metBy.map((id) => kinds.get(id) ?? id))],
    })),
  };
}
