import { z } from 'zod';
import type { LinearPredictor, ModelVintage } from '../../domain/model.ts';
import { factorGroup } from '../../domain/score.ts';
import type { Feature } from '../../scoring/feature.ts';
import { Z_90 } from '../../scoring/hazard/z90.ts';
import { toSignificant } from '../http/round.ts';

/** Significant figures of a coefficient. */
export const DIGITS = 4;

export const servedFeature = z
  .strictObject({
    id: z.string(),
    part: z
      .enum(['hazard', 'share'])
      .describe('Of the hazard of any theft, or of the share of state thefts.'),
    group: factorGroup,
    question: z.string(),
    rationale: z.string(),
    source: z.string().describe('Where the prior comes from.'),
    prior: z.strictObject({ mean: z.number(), sd: z.number() }),
    coefficient: z.number().describe('On the log-hazard or the log-odds of the share, per unit.'),
    low: z.number().describe('Lower end of its 90 % interval.'),
    high: z.number().describe('Upper end of its 90 % interval.'),
  })
  .meta({ id: 'ModelFeature', description: 'A feature with its prior and its fitted coefficient.' });

export const vintageCard = z
  .strictObject({
    id: z.string(),
    fittedOn: z.string(),
    rows: z.int(),
    thefts: z.int(),
    stateThefts: z.int(),
  })
  .meta({ id: 'VintageCard', description: 'A yearly vintage in short.' });

/** A vintage in short. */
export function cardOf({ id, fittedOn, rows, thefts, stateThefts }: ModelVintage) {
  return { id, fittedOn, rows, thefts, stateThefts };
}

/** The features of a part of the model with their fitted coefficients. */
export function featuresOf<Part extends 'hazard' | 'share'>(
  part: Part,
  features: readonly Feature[],
  predictor: LinearPredictor,
) {
  return features.map(({ id, group, question, rationale, source, prior }, j) => {
    const coefficient = predictor.terms[j]?.coefficient ?? 0;
    const spread = Z_90 * Math.sqrt(predictor.covariance[j + 1]?.[j + 1] ?? 0);
    return {
      id,
      part,
      group,
      question,
      rationale,
      source,
      prior,
      coefficient: toSignificant(coefficient, DIGITS),
      low: toSignificant(coefficient - spread, DIGITS),
      high: toSignificant(coefficient + spread, DIGITS),
    };
  });
}
