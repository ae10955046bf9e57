import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';

/** Whether the venue is run from Asia, where the DPRK's operators have preferred to steal. */
export const asianBase: Feature = {
  id: 'asianBase',
  group: 'regulatoryOversight',
  scope: 'jurisdiction',
  question: 'Is it run from Asia?',
  rationale: 'A larger share of the thefts there were laid to the DPRK.',
  source: 'UN Panel of Experts, S/2019/691 and S/2024/215; expert prior',
  prior: { mean: 0.5, sd: 0.5 },
  observe(view, context) {
    if (view.base === undefined) return { unknown: 'its operating base is not known' };
    return { value: Number(context.regions.get(view.base.code) === 'Asia') };
  },
  explain(view, context) {
    if (view.base === undefined) return { sentence: 'Its operating base is not known.', evidence: [] };
    const asian = context.regions.get(view.base.code) === 'Asia';
    return {
      sentence: `Run from ${context.names.get(view.base.code) ?? view.base.code}${asian ? ', in Asia, where more of the thefts are state thefts' : ', outside Asia, where fewer of the thefts are state thefts'}.`,
      evidence: [evidenceId.base(view.venue, view.base)],
    };
  },
};
