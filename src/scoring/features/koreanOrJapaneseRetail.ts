import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';

/** Whether the venue serves retail customers in Korea or Japan. */
export const koreanOrJapaneseRetail: Feature = {
  id: 'koreanOrJapaneseRetail',
  group: 'exposure',
  scope: 'jurisdiction',
  question: 'Does it serve retail customers in Korea or Japan?',
  rationale:
    'DPRK operators know the languages and markets and went there first; ten of the UN’s 2019 cases are Korean.',
  source:
    'UN Panel of Experts, S/2019/691 annex 21; expert prior of +0.5, cut to a third beside correlated features',
  prior: { mean: 0.17, sd: 0.13 },
  observe: ({ venue }) => ({ value: Number(venue.servesKoreanOrJapaneseRetail) }),
  explain: ({ venue }) => ({
    sentence: venue.servesKoreanOrJapaneseRetail
      ? 'Serves retail customers in Korea or Japan, where state actors have stolen most persistently.'
      : 'Does not serve retail customers in Korea or Japan.',
    evidence: [evidenceId.profile(venue)],
  }),
};
