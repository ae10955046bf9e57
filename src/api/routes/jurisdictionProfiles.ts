import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { jurisdiction } from '../../domain/jurisdiction.ts';
import { riskBand } from '../../domain/score.ts';
import { jurisdictionSummaries } from '../../scoring/jurisdictions/jurisdictionSummary.ts';
import { observedThefts } from '../../scoring/jurisdictions/observedThefts.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';

import { jurisdictionParams } from '../http/jurisdictionCode.ts';
import { pageOf } from '../http/pageOf.ts';
import { cursor, limit } from '../http/paging.ts';
import { notFound } from '../http/problem.ts';
import { answerResponse, pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { jurisdictionNamed } from '../jurisdictionNamed.ts';
import {
  jurisdictionProfile,
  presentJurisdictionProfile,
  presentRankedJurisdiction,
  type RankedJurisdiction,
  rankedJurisdiction,
} from '../present/jurisdictionProfile.ts';
import type { Scorer } from '../scorer.ts';

const sort = z.enum(['-riskPoints', 'riskPoints', 'code', '-code']);

const listRoute = createRoute({
  method: 'get',
  path: '/v1/jurisdictions',
  operationId: 'listJurisdictions',
  summary: 'Ranking of jurisdictions',
  description:
    'Every jurisdiction of the evidence with the score of the reference venue based there, riskiest first.',
  tags: ['jurisdictions'],
  middleware: listAsCsv(rankedJurisdiction),
  request: {
    query: z.strictObject({
      region: jurisdiction.shape.region.optional(),
      riskBand: riskBand.optional(),
      exposed: z
        .stringbool()
        .optional()
        .meta({ description: 'Only jurisdictions with (true) or without (false) an open venue.' }),
      sort: sort.default('-riskPoints'),
      asOf,
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(rankedJurisdiction, 'A page of the ranking.'),
    ...problemResponses(400),
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/v1/jurisdictions/{code}',
  operationId: 'getJurisdiction',
  summary: 'A jurisdiction with its dated facts',
  description: 'What was public on `asOf`: oversight levels, regulatory events, index editions.',
  tags: ['jurisdictions'],
  request: { params: jurisdictionParams, query: z.strictObject({ asOf }) },
  responses: {
    200: answerResponse(jurisdictionProfile, 'The jurisdiction.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/jurisdictions and /v1/jurisdictions/{code}. */
export function jurisdictionProfileRoutes({ model, today }: AppDeps, scorer: Scorer) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { region, riskBand: band, exposed: wanted, sort: order, ...query } = c.req.valid('query');
      if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
      const served = servedVersions(c);
      const day = query.asOf ?? served.scoredOn;
      const [industry, context, ranking] = await Promise.all([
        scorer.industryOf(served),
        scorer.contextOn(served, day),
        scorer.rankingOn(served, day),
      ]);
      const exposed = Map.groupBy(ranking, ({ code }) => code);
      const places = industry.jurisdictions
        .filter((each) => region === undefined || each.region === region)
        .filter(({ code }) => wanted === undefined || exposed.has(code) === wanted);
      const codes = places.map(({ code }) => code);
      const scores = new Map(jurisdictionSummaries(codes, context, model).map((each) => [each.code, each]));
      const recordOf = observedThefts(industry, model.trackRecord, day);
      const rows = places.flatMap((place) => {
        const score = scores.get(place.code);
        if (score === undefined || (band !== undefined && score.riskBand !== band)) return [];
        return presentRankedJurisdiction(place, score, exposed.get(place.code) ?? [], recordOf(place.code));
      });
      return c.json(pageOf(rows.sort(ORDERS[order]), query, day, served), 200);
    })
    .openapi(findRoute, async (c) => {
      const { code } = c.req.valid('param');
      const query = c.req.valid('query');
      if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
      const served = servedVersions(c);
      const { scoredOn, modelVersion, dataVersion } = served;
      const day = query.asOf ?? scoredOn;
      const industry = await scorer.industryOf(served);
      const place = jurisdictionNamed(code, industry.jurisdictions);
      if (place === undefined) throw notFound('jurisdiction', code);
      const data = presentJurisdictionProfile(place, await scorer.rankingOn(served, day), day);
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    });
}

type Compare = (a: RankedJurisdiction, b: RankedJurisdiction) => number;

const byCode: Compare = (a, b) => (a.code < b.code ? -1 : 1);
const byPoints: Compare = (a, b) => a.rawPoints - b.rawPoints || byCode(a, b);

const ORDERS: Record<z.infer<typeof sort>, Compare> = {
  code: byCode,
  '-code': (a, b) => byCode(b, a),
  riskPoints: byPoints,
  '-riskPoints': (a, b) => b.rawPoints - a.rawPoints || byCode(a, b),
};
