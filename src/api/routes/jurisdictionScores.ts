import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import type { Served } from '../../domain/listing.ts';
import { compareJurisdictions } from '../../scoring/jurisdictions/compareJurisdictions.ts';
import { observedThefts } from '../../scoring/jurisdictions/observedThefts.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';
import { jurisdictionParams } from '../http/jurisdictionCode.ts';
import { notFound } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { daysOfSpan, rejectBackwards, span, step } from '../http/span.ts';
import { servedVersions } from '../http/versions.ts';
import { jurisdictionNamed } from '../jurisdictionNamed.ts';
import { jurisdictionPoints, rejectManyPoints } from '../jurisdictionPoints.ts';
import { comparedJurisdiction, presentJurisdiction } from '../present/jurisdiction.ts';
import { jurisdictionHistory, presentJurisdictionPoint } from '../present/jurisdictionProfile.ts';
import type { Scorer } from '../scorer.ts';

const scoreRoute = createRoute({
  method: 'get',
  path: '/v1/jurisdictions/{code}/score',
  operationId: 'getJurisdictionScore',
  summary: 'How risky it is to be run from a jurisdiction, why, and how sure that is',
  description:
    'The score of the reference venue based there, its rank among jurisdictions with an open venue, the venues exposed, and thefts seen against thefts expected.',
  tags: ['jurisdictions'],
  request: { params: jurisdictionParams, query: z.strictObject({ asOf }) },
  responses: {
    200: answerResponse(comparedJurisdiction, 'The score.'),
    ...problemResponses(400, 404),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/v1/jurisdictions/{code}/history',
  operationId: 'getJurisdictionHistory',
  summary: 'The scores of a jurisdiction over time',
  description:
    'Computed on request for the 1st of each year or quarter, from what was public that day: some ten milliseconds a point, at most 60 points.',
  tags: ['jurisdictions'],
  request: {
    params: jurisdictionParams,
    query: z.strictObject({ ...span, step: step.exclude(['month']).default('year') }),
  },
  responses: {
    200: answerResponse(jurisdictionHistory, 'The history.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/jurisdictions/{code}/score and /v1/jurisdictions/{code}/history. */
export function jurisdictionScoreRoutes({ model, today }: AppDeps, scorer: Scorer) {
  const placeNamed = async (code: string, served: Served): Promise<Jurisdiction> => {
    const { jurisdictions } = await scorer.industryOf(served);
    const found = jurisdictionNamed(code, jurisdictions);
    if (found === undefined) throw notFound('jurisdiction', code);
    return found;
  };

  return createRouter()
    .openapi(scoreRoute, async (c) => {
      const query = c.req.valid('query');
      if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
      const served = servedVersions(c);
      const { scoredOn, modelVersion, dataVersion } = served;
      const day = query.asOf ?? scoredOn;
      const place = await placeNamed(c.req.valid('param').code, served);
      const [industry, context, ranking] = await Promise.all([
        scorer.industryOf(served),
        scorer.contextOn(served, day),
        scorer.rankingOn(served, day),
      ]);
      const among = [...new Set(ranking.flatMap(({ code }) => code ?? []))].sort();
      const [score] = compareJurisdictions([place.code], among, context, model).scores;
      if (score === undefined) throw notFound('jurisdiction', place.code);
      const data = presentJurisdiction(
        score,
        place.name,
        new Set([...among, place.code]).size,
        ranking.filter(({ code }) => code === place.code),
        observedThefts(industry, model.trackRecord, day)(place.code),
      );
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    })
    .openapi(historyRoute, async (c) => {
      const { from, to = today(), step: every } = c.req.valid('query');
      rejectBackwards(from, to);
      const days = daysOfSpan(from, to < today() ? to : today(), every);
      rejectManyPoints(days.length);
      const served = servedVersions(c);
      const { scoredOn, modelVersion, dataVersion } = served;
      const { code, name } = await placeNamed(c.req.valid('param').code, served);
      const points = await jurisdictionPoints([code], days, served, model, scorer);
      const data = {
        code,
        name,
        step: every,
        points: points.map(({ asOf: day, score }) => presentJurisdictionPoint(day, score)),
      };
      return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
    });
}
