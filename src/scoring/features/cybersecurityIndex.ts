import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';

const POINTS_PER_STEP = 20;

/** Steps of the operating base below the top fifth of the ITU Global Cybersecurity Index, 1 to 5. */
export const cybersecurityIndex: Feature = {
  id: 'cybersecurityIndex',
  group: 'regulatoryOversight',
  scope: 'jurisdiction',
  question: 'How does its operating base rank for cybersecurity?',
  rationale: 'National response teams, law and training may help a venue; expect little.',
  source: 'expert prior',
  prior: { mean: 0.02, sd: 0.05 },
  observe(view, context) {
    const index = view.base && context.standings.get(view.base.code)?.cybersecurityIndex;
    if (index === undefined) return { unknown: 'no edition of the index covers its operating base' };
    return { value: 5 - Math.min(4, Math.floor(index.value / POINTS_PER_STEP)) };
  },
  explain(view, context) {
    const index = view.base && context.standings.get(view.base.code)?.cybersecurityIndex;
    if (view.base === undefined || index === undefined) {
      return {
        sentence: 'No edition of the Global Cybersecurity Index covers its operating base.',
        evidence: [],
      };
    }
    return {
      sentence: `${context.names.get(view.base.code) ?? view.base.code} scored ${index.value.toFixed(1)} of 100 in the ITU Global Cybersecurity Index (${index.edition} edition).`,
      evidence: [evidenceId.jurisdictionFact(view.base.code, index.id)],
    };
  },
};
