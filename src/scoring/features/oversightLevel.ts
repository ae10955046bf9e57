import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { dateInWords } from '../sentence.ts';

const MEANING = [
  'no regime for venues',
  'registration',
  'licensing',
  'licensing with custody or cyber rules',
];

/** Oversight of venues in the operating base, 0 to 3. */
export const oversightLevel: Feature = {
  id: 'oversightLevel',
  group: 'regulatoryOversight',
  scope: 'jurisdiction',
  question: 'How far does its operating base supervise venues?',
  rationale: 'Licensing and custody rules should make theft harder; expect little.',
  source: 'Moore & Christin (2013): the AML compliance index was not significant',
  prior: { mean: -0.03, sd: 0.03 },
  observe(view, context) {
    const level = view.base && context.standings.get(view.base.code)?.oversight;
    return level === undefined
      ? { unknown: 'its operating base or that base’s regime is not known' }
      : { value: level.level };
  },
  explain(view, context) {
    const level = view.base && context.standings.get(view.base.code)?.oversight;
    if (view.base === undefined || level === undefined) {
      return { sentence: 'Its operating base, or that base’s regime, is not known.', evidence: [] };
    }
    return {
      sentence: `Run from ${context.names.get(view.base.code) ?? view.base.code}, oversight level ${level.level} (${MEANING[level.level]}) since ${dateInWords(level.from)}.`,
      evidence: [
        evidenceId.base(view.venue, view.base),
        evidenceId.jurisdictionFact(view.base.code, level.id),
      ],
    };
  },
};
