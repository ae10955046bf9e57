import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type LinearPredictor, modelVintage, severityModel } from '../../domain/model.ts';
import { hazardFeatures } from '../../scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../scoring/features/shareFeatures.ts';
import type { AppDeps } from '../deps.ts';

import { notFound } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { toSignificant } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { cardOf, DIGITS, featuresOf, servedFeature, vintageCard } from '../present/model.ts';

const fittedPart = z
  .strictObject({
    intercept: z.number().describe('Value at the population mean of every feature.'),
    features: z.array(servedFeature),
    means: z.array(z.number()).describe('Population mean of each feature: what an unknown counts as.'),
    covariance: z
      .array(z.array(z.number()))
      .describe('Of the intercept and the coefficients of `features`, in that order.'),
  })
  .meta({ id: 'FittedPart', description: 'A fitted linear predictor.' });

const vintage = vintageCard
  .extend({
    attributionDelay: modelVintage.shape.attributionDelay,
    hazard: fittedPart.describe('Log-hazard per year of any theft.'),
    share: fittedPart.describe('Log-odds that a theft is a state’s.'),
    severity: severityModel,
  })
  .meta({ id: 'VintageDetail', description: 'Everything that was fitted for one year.' });

const route = createRoute({
  method: 'get',
  path: '/v1/model/{vintage}',
  operationId: 'getModelVintage',
  summary: 'One yearly vintage: coefficients with intervals and covariance',
  description: 'Enough to compute any score of that vintage by hand, and its interval.',
  tags: ['model'],
  request: {
    params: z.strictObject({
      vintage: z
        .string()
        .regex(/^\d{4}$/, 'must be a year, such as 2025')
        .meta({ description: 'The year a vintage is for.', examples: ['2025'] }),
    }),
    query: z.strictObject({}),
  },
  responses: {
    200: answerResponse(vintage, 'The vintage.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/model/{vintage}. */
export function modelVintageRoutes({ model }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { vintage: id } = c.req.valid('param');
    const { scoredOn, dataVersion, modelVersion } = servedVersions(c);
    const found = model.vintages.find((each) => each.id === id);
    if (found === undefined) throw notFound('model vintage', id);
    const data = {
      ...cardOf(found),
      attributionDelay: found.attributionDelay,
      hazard: { features: featuresOf('hazard', hazardFeatures, found.hazard), ...numbersOf(found.hazard) },
      share: { features: featuresOf('share', shareFeatures, found.share), ...numbersOf(found.share) },
      severity: found.severity,
    };
    return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
  });
}

function numbersOf({ intercept, terms, covariance }: LinearPredictor) {
  return {
    intercept: toSignificant(intercept, DIGITS),
    means: terms.map(({ populationMean }) => toSignificant(populationMean, DIGITS)),
    covariance: covariance.map((row) => row.map((value) => toSignificant(value, DIGITS))),
  };
}
