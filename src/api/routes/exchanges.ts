import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { riskBand } from '../../domain/score.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import { viewVenue } from '../../scoring/venueView.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture } from '../http/asOf.ts';
import { envelopeOf, listEnvelopeOf } from '../http/envelope.ts';
import { cursor, limit, nextCursor, offsetOf } from '../http/paging.ts';
import { notFound } from '../http/problem.ts';
import { problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { readyVersions } from '../http/versions.ts';
import { exchangeProfile, presentRanked, rankedExchange } from '../present/exchange.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges',
  summary: 'Ranking of exchanges',
  description: 'Venues with their current score, riskiest first. Filters combine.',
  tags: ['exchanges'],
  request: {
    query: z.strictObject({
      jurisdiction: countryCode.optional(),
      riskBand: riskBand.optional(),
      sizeTier: z.coerce.number().int().min(1).max(4).optional().meta({ description: 'Peak size tier.' }),
      operating: z
        .stringbool()
        .optional()
        .meta({ description: 'Only open (true) or closed (false) venues.' }),
      q: z.string().min(1).max(50).optional().meta({ description: 'Part of a name or alias.' }),
      sort: z.enum(['-riskPoints', 'riskPoints', 'name', '-name']).default('-riskPoints'),
      limit,
      cursor,
    }),
  },
  responses: {
    200: {
      description: 'A page of the ranking.',
      content: { 'application/json': { schema: listEnvelopeOf(rankedExchange) } },
    },
    ...problemResponses(400),
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}',
  summary: 'An exchange with its facts and incidents',
  description: 'What was public on `asOf`: dated facts, incidents, and the attributions known by then.',
  tags: ['exchanges'],
  request: {
    params: z.strictObject({ id: z.string().max(80).describe('Slug or alias; an alias answers 308.') }),
    query: z.strictObject({ asOf }),
  },
  responses: {
    200: {
      description: 'The venue.',
      content: { 'application/json': { schema: envelopeOf(exchangeProfile) } },
    },
    308: { description: 'The id is an alias; Location has the slug.' },
    ...problemResponses(400, 404),
  },
});

/** GET /v1/exchanges and /v1/exchanges/{id}. */
export function exchangeRoutes({ store, today }: AppDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { cursor: from, ...filters } = c.req.valid('query');
      const offset = offsetOf(from);
      const { scoredOn, modelVersion, dataVersion } = await readyVersions(store);
      const { rows, total } = await store.exchanges.list({ ...filters, offset });
      const meta = {
        asOf: scoredOn,
        modelVersion,
        dataVersion,
        total,
        nextCursor: nextCursor(offset, rows.length, total),
      };
      return c.json({ data: rows.map(presentRanked), meta }, 200);
    })
    .openapi(findRoute, async (c) => {
      const { id } = c.req.valid('param');
      const query = c.req.valid('query');
      if (query.asOf) rejectFuture('asOf', query.asOf, today());
      const found = await store.exchanges.resolve(id);
      if (found === undefined) throw notFound('exchange', id);
      if (found.isAlias) return c.redirect(`/v1/exchanges/${found.id}${new URL(c.req.url).search}`, 308);
      const [evidence, versions] = await Promise.all([
        store.exchanges.evidence(found.id),
        readyVersions(store),
      ]);
      if (evidence === undefined) throw notFound('exchange', id);
      const { scoredOn, modelVersion, dataVersion } = versions;
      const day = query.asOf ?? scoredOn;
      const { venue, publicFacts, incidents } = viewVenue(evidence, day);
      const data = { ...venue, facts: publicFacts, incidents };
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    });
}
