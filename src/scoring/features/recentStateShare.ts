import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { isStateBy } from '../industry/theftEvent.ts';

const MOST_EVIDENCE = 5;

/** Log-odds that a recent theft was a state's, corrected for attributions still to come. */
export const recentStateShare: Feature = {
  id: 'recentStateShare',
  group: 'industry',
  scope: 'industry',
  question: 'What share of recent thefts were state thefts?',
  rationale: 'State campaigns grow and shrink over years; the share of last year carries over.',
  source: 'by construction: a slope of 1 carries the recent share over unchanged',
  prior: { mean: 1, sd: 0.25 },
  observe: (_view, context) => ({ value: context.recentStateShare }),
  explain(_view, context) {
    const share = 1 / (1 + Math.exp(-context.recentStateShare));
    const state = context.thefts.filter((event) => isStateBy(event, context.asOf));
    return {
      sentence: `About ${Math.round(100 * share)} % of recent thefts are laid to state actors, allowing for attributions still to come.`,
      evidence: state.slice(-MOST_EVIDENCE).map(({ incidentId }) => evidenceId.incident(incidentId)),
    };
  },
};
