import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';

const MOST_EVIDENCE = 5;

/** Log of the industry's recent theft rate over its long-run rate. */
export const industryClimate: Feature = {
  id: 'industryClimate',
  group: 'incidentHistory',
  scope: 'industry',
  question: 'Are venues being robbed more often lately than in the long run?',
  rationale: 'Campaigns come in waves; tools, money and attention carry over from one year to the next.',
  source: 'expert prior on recent against long-run incidence',
  prior: { mean: 0.6, sd: 0.25 },
  observe: (_view, context) => ({ value: context.climate }),
  explain(_view, context) {
    const ratio = Math.exp(context.climate);
    const comparison = ratio >= 1 ? `${ratio.toFixed(2)} times` : `only ${ratio.toFixed(2)} times`;
    return {
      sentence: `Across the industry the recent theft rate is ${comparison} its long-run level.`,
      evidence: context.thefts.slice(-MOST_EVIDENCE).map(({ incidentId }) => evidenceId.incident(incidentId)),
    };
  },
};
