import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { hazardFeatures } from '../../scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../scoring/features/shareFeatures.ts';
import type { AppDeps } from '../deps.ts';

import { answerResponse, problemResponses } from '../http/responses.ts';
import { toSignificant } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { cardOf, DIGITS, featuresOf, servedFeature, vintageCard } from '../present/model.ts';

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
  operationId: 'getModel',
  summary: 'The model card',
  tags: ['model'],
  request: { query: z.strictObject({}) },
  responses: {
    200: answerResponse(modelCard, 'The model card.'),
    ...problemResponses(400),
  },
});

/** GET /v1/model. */
export function modelRoutes({ model }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { scoredOn, dataVersion, modelVersion } = servedVersions(c);
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
