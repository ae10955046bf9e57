import type { Feature } from '../feature.ts';
import { size } from './size.ts';

/** Size again, for the share: do state actors prefer larger venues more than other thieves do? */
export const stateInterestInSize: Feature = {
  ...size,
  id: 'stateInterestInSize',
  question: 'Is it large enough for a state actor rather than another thief?',
  rationale: 'State actors can afford months of preparation and pick targets that pay for it.',
  source: 'expert prior',
  prior: { mean: 0.1, sd: 0.1 },
};
