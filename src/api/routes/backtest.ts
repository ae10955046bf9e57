import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type BacktestResult, backtestResult, largeTheft } from '../../domain/backtest.ts';
import type { AppDeps } from '../deps.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';

import { pageOf } from '../http/pageOf.ts';
import { cursor, limit } from '../http/paging.ts';
import { HttpProblem } from '../http/problem.ts';
import { answerResponse, pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { presentFigures } from '../present/backtest.ts';

const servedBacktest = backtestResult.omit({ largeThefts: true }).meta({
  id: 'Backtest',
  description: 'How good the forecasts of past years were; the large thefts are at /v1/model/misses.',
});

const backtestRoute = createRoute({
  method: 'get',
  path: '/v1/model/backtest',
  operationId: 'getBacktest',
  summary: 'How good the forecasts of past years were',
  description:
    'Rolling origin: each year forecast by a model fitted on what was known before it. Committed with the model, not computed on request.',
  tags: ['model'],
  request: { query: z.strictObject({}) },
  responses: {
    200: answerResponse(servedBacktest, 'The backtest.'),
    ...problemResponses(400, 404),
  },
});

const missesRoute = createRoute({
  method: 'get',
  path: '/v1/model/misses',
  operationId: 'listMisses',
  summary: 'Every large theft with the score of the day before',
  description: 'Oldest first, those that were seen coming and those that were not.',
  tags: ['model'],
  middleware: listAsCsv(largeTheft),
  request: { query: z.strictObject({ limit, cursor, format }) },
  responses: {
    200: pageResponse(largeTheft, 'A page of thefts.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/model/backtest and /v1/model/misses. */
export function backtestRoutes({ backtest }: AppDeps) {
  return createRouter()
    .openapi(backtestRoute, async (c) => {
      const { largeThefts: _, ...data } = committed(backtest);
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      return c.json({ data: presentFigures(data), meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
    })
    .openapi(missesRoute, async (c) => {
      const { largeThefts } = committed(backtest);
      const versions = servedVersions(c);
      return c.json(
        pageOf(presentFigures(largeThefts), c.req.valid('query'), versions.scoredOn, versions),
        200,
      );
    });
}

function committed(backtest: BacktestResult | undefined): BacktestResult {
  if (backtest === undefined) throw new HttpProblem(404, 'No backtest came with this model.');
  return backtest;
}
