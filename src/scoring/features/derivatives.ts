import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';

/** Whether the venue offers derivatives. */
export const derivatives: Feature = {
  id: 'derivatives',
  group: 'exposure',
  scope: 'venue',
  question: 'Does it offer derivatives?',
  rationale: 'Larger collateral pools, and often a larger attack surface; no direction is assumed.',
  source: 'no prior direction',
  prior: { mean: 0, sd: 0.05 },
  observe: ({ venue }) =>
    venue.listsDerivatives === undefined
      ? { unknown: 'whether it offers derivatives is not known' }
      : { value: Number(venue.listsDerivatives) },
  explain: ({ venue }) => ({
    sentence:
      venue.listsDerivatives === undefined
        ? 'Whether it offers derivatives is not known.'
        : `${venue.listsDerivatives ? 'Offers' : 'Does not offer'} derivatives.`,
    evidence: [evidenceId.profile(venue)],
  }),
};
