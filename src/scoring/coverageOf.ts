import { isCited } from '../domain/provenance.ts';
import type { Coverage } from '../domain/score.ts';
import type { Assessment } from './assessVenue.ts';
import { hazardFeatures } from './features/hazardFeatures.ts';
import { shareFeatures } from './features/shareFeatures.ts';
import type { IndustryContext } from './industry/industryContext.ts';

const FEATURES = [...hazardFeatures, ...shareFeatures];

/** How much is known behind a score: which factors, and what share of the venue's facts is cited. */
export function coverageOf(
  { view, hazardValues, shareValues }: Assessment,
  context: IndustryContext,
): Coverage {
  const values = [...hazardValues, ...shareValues];
  const unknown = FEATURES.flatMap((feature, j) => {
    if (values[j] !== null) return [];
    const observation = feature.observe(view, context);
    return 'unknown' in observation ? [{ factor: feature.id, reason: observation.unknown }] : [];
  });
  const facts = view.facts.length + view.incidents.length;
  const cited = view.facts.filter(isCited).length + view.incidents.filter(isCited).length;
  return {
    known: FEATURES.length - unknown.length,
    of: FEATURES.length,
    citedShare: facts === 0 ? null : cited / facts,
    unknown,
  };
}
