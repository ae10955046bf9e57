import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { LinearPredictor, ModelVintage } from '../../domain/model.ts';
import { factorGroup } from '../../domain/score.ts';
import type { Feature } from '../../scoring/feature.ts';
import { hazardFeatures } from '../../scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../scoring/features/shareFeatures.ts';
import type { AppDeps } from '../deps.ts';
import { envelopeOf } from '../http/envelope.ts';
import { problemResponses } from '../http/responses.ts';
import { toSignificant } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { readyVersions } from '../http/versions.ts';

const Z_90 = 1.6448536269514722;
const DIGITS = 4;

const servedFeature = z
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

const vintageCard = z
  .strictObject({
    id: z.string(),
    fittedOn: z.string(),
    rows: z.int(),
    thefts: z.int(),
    stateThefts: z.int(),
  })
  .meta({ id: 'VintageCard', description: 'A yearly vintage in short.' });

const modelCard = z
  .strictObject({
    version: z.string(),
    fittedOnData: z.string().describe('Hash of the evidence it was fitted on.'),
    baseHazard: z.number().describe('Yearly state hazard of 50 points.'),
    newest: vintageCard,
    features: z.array(servedFeature),
    vintages: z.array(vintageCard),
  })
  .meta({
    id: 'ModelCard',
    description: 'The model: features, priors, coefficients with intervals, vintages.',
  });

const route = createRoute({
  method: 'get',
  path: '/v1/model',
  summary: 'The model card',
  tags: ['model'],
  request: { query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The model card.',
      content: { 'application/json': { schema: envelopeOf(modelCard) } },
    },
    ...problemResponses(400),
  },
});

/** GET /v1/model. */
export function modelRoutes({ store, model }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { scoredOn, dataVersion, modelVersion } = await readyVersions(store);
    const newest = model.vintages.at(-1);
    if (newest === undefined) throw new Error('the model has no vintage');
    const data = {
      version: model.version,
      fittedOnData: model.dataVersion,
      baseHazard: toSignificant(model.baseHazard, DIGITS),
      newest: cardOf(newest),
      features: [
        ...featuresOf('hazard', hazardFeatures, newest.hazard),
        ...featuresOf('share', shareFeatures, newest.share),
      ],
      vintages: model.vintages.map(cardOf),
    };
    return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
  });
}

function cardOf({ id, fittedOn, rows, thefts, stateThefts }: ModelVintage) {
  return { id, fittedOn, rows, thefts, stateThefts };
}

function featuresOf<Part extends 'hazard' | 'share'>(
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
