import type { Model } from '../../domain/model.ts';
import { percent } from '../figuresInWords.ts';
import { list, section } from '../markdown.ts';

/** How features become a score. */
export function scoreSection({ baseHazard, vintages }: Model): string {
  const delay = vintages.at(-1)?.attributionDelay;
  return section(
    'How a score is made',
    list([
      'Yearly hazard of any theft: `h = exp(b₀ + Σ bⱼ(xⱼ − meanⱼ))`. An unknown feature counts as the mean and widens the interval.',
      'Share of state thefts: `s = 1 / (1 + exp(−(c₀ + Σ cₖ(zₖ − meanₖ))))`, at most 0.9.',
      'Probabilities within D days: `1 − exp(−h·D/365)` for any theft, `1 − exp(−h·s·D/365)` for a state theft.',
      `Risk points: \`50 + 10·log₂(h·s / base)\`, clipped to 0–100: ten points double the hazard. The base is fixed: ${percent(baseHazard, 2)} state thefts a venue-year, the average open venue of 2017 to 2025. It is known only in hindsight; it moves all points alike and no ranking or probability.`,
      'Bands at ½, 1, 2 and 4 times the base: low, guarded, elevated, high, severe.',
      'Contributions are in the same points and sum exactly to points − 50: the hazard’s terms as they are, the share’s by Shapley values, and the level of the industry.',
      'The 90 % interval comes from the covariance of the coefficients and the spread of what is unknown.',
      'Fitting: penalised complementary log-log regression, exposure as offset, a normal prior on every coefficient, none on the level.',
      delay === undefined
        ? 'Thefts are attributed late, and this is estimated.'
        : `Thefts are attributed late: in the newest vintage ${percent(delay.immediate)} of state thefts within a month, the rest after ${delay.meanYears} years on average. A recent theft without an attribution therefore counts in part as a state’s (expectation–maximisation on right-truncated delays). Without this every forecast would be too low.`,
    ]),
  );
}
