import type { LinearPredictor, Model } from '../../domain/model.ts';
import type { Feature } from '../../scoring/feature.ts';
import { hazardFeatures } from '../../scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../scoring/features/shareFeatures.ts';
import { Z_90 } from '../../scoring/hazard/z90.ts';
import { decimal, signed } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

/** Two-sided 90 %: the standard normal's 95th percentile. */

/** Every feature with its question, its reason, its prior and what the newest vintage made of it. */
export function featuresSection({ vintages }: Model): string {
  const newest = vintages.at(-1);
  if (newest === undefined) throw new RangeError('the model has no vintage');
  return section(
    'The features',
    `Vintage ${newest.id}: ${newest.rows} venue-years, ${newest.thefts} of them with a theft public by ${newest.fittedOn}, ${newest.stateThefts} laid to a state by then. A coefficient is a change per unit of the feature, with its 90 % interval. Where the interval is about as wide as the prior (mean ± standard deviation), the data said little and the coefficient is the prior.`,
    '**Hazard of any theft** (log of the yearly hazard):',
    coefficients(hazardFeatures, newest.hazard),
    '**Share of state thefts** (log-odds that a theft is a state’s):',
    coefficients(shareFeatures, newest.share),
    'Why each is asked:',
    table(
      ['feature', 'why', 'where the prior comes from'],
      [...hazardFeatures, ...shareFeatures].map(({ id, rationale, source }) => [
        `\`${id}\``,
        rationale,
        source,
      ]),
    ),
  );
}

function coefficients(features: readonly Feature[], predictor: LinearPredictor): string {
  return table(
    ['feature', 'question', 'prior', 'coefficient (90 %)', 'mean'],
    predictor.terms.map((term, j) => {
      const spread = Z_90 * Math.sqrt(predictor.covariance[j + 1]?.[j + 1] ?? 0);
      const { coefficient } = term;
      return [
        `\`${term.feature}\``,
        features.find(({ id }) => id === term.feature)?.question ?? '',
        `${signed(term.priorMean, 2)} ± ${decimal(term.priorSd)}`,
        `${signed(coefficient, 2)} (${signed(coefficient - spread, 2)} to ${signed(coefficient + spread, 2)})`,
        decimal(term.populationMean),
      ];
    }),
  );
}
