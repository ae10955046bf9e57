import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { logRateRatio } from '../industry/jurisdictionHistory.ts';
import { countInWords } from '../sentence.ts';

/** State thefts at venues of the operating base, partially pooled with its region, as a log rate ratio. */
export const jurisdictionThefts: Feature = {
  id: 'jurisdictionThefts',
  group: 'incidentHistory',
  scope: 'jurisdiction',
  question: 'How often have state actors robbed venues run from the same jurisdiction?',
  rationale: 'State campaigns return to the languages, vendors and suppliers they know.',
  source: 'expert prior; Gamma–Poisson pooling so that one theft in a small country moves little',
  prior: { mean: 0.3, sd: 0.2 },
  observe: (view, context) => ({ value: logRateRatio(context.histories.of(view.base?.code)) }),
  explain(view, context) {
    const code = view.base?.code;
    if (code === undefined)
      return { sentence: 'Its operating base is unknown: the average of such venues is used.', evidence: [] };
    const thefts = context.stateTheftsByCode.get(code) ?? [];
    const ratio = Math.exp(logRateRatio(context.histories.of(code)));
    return {
      sentence: `Run from ${context.names.get(code) ?? code}: ${countInWords(thefts.length, 'theft')} at venues there laid to state actors, ${ratio.toFixed(1)} times the world’s rate after pooling with its region.`,
      evidence: thefts.map(({ incidentId }) => evidenceId.incident(incidentId)),
    };
  },
};
