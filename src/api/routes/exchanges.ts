import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import { riskBand } from '../../domain/score.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import { viewVenue } from '../../scoring/venueView.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture, rejectUnscorable } from '../http/asOf.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';

import { pageOf } from '../http/pageOf.ts';
import { cursor, limit, nextCursor, offsetOf } from '../http/paging.ts';
import { badQuery, notFound } from '../http/problem.ts';
import { answerResponse, pageResponse, problemResponses } from '../http/responses.ts';
import { toDecimals } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { pastRanking } from '../pastRanking.ts';
import {
  exchangeProfile,
  presentRanked,
  type RankedExchange,
  rankedExchange,
  rankedWithTrend,
} from '../present/exchange.ts';
import type { Scorer } from '../scorer.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges',
  operationId: 'listExchanges',
  summary: 'Ranking of exchanges',
  description:
    'Venues with their score, riskiest first. Filters combine. With a past `asOf`: the venues open that day and known by then, with the scores they would have had.',
  tags: ['exchanges'],
  middleware: listAsCsv(rankedExchange),
  request: {
    query: z.strictObject({
      jurisdiction: countryCode.optional(),
      riskBand: riskBand.optional(),
      sizeTier: z.coerce
        .number()
        .int()
        .min(1)
        .max(4)
        .optional()
        .meta({ description: 'Peak size tier. Undated, so not together with a past asOf.' }),
      operating: z.stringbool().optional().meta({
        description: 'Only open (true) or closed (false) venues. Not together with a past asOf.',
      }),
      q: z.string().min(1).max(50).optional().meta({ description: 'Part of a name or alias.' }),
      sort: z.enum(['-riskPoints', 'riskPoints', 'name', '-name']).default('-riskPoints'),
      trend: z.stringbool().default(false).meta({
        description: 'Also each venue’s points of the last 13 months; not in CSV.',
      }),
      asOf,
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(rankedWithTrend, 'A page of the ranking.'),
    ...problemResponses(400),
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}',
  operationId: 'getExchange',
  summary: 'An exchange with its facts and incidents',
  description:
    'What was public on `asOf`: dated facts, incidents, and the attributions known by then. What was withdrawn since is left out; `/v1/evidence` and `/v1/incidents` still have it.',
  tags: ['exchanges'],
  request: {
    params: z.strictObject({
      id: z.string().max(80).describe('Slug, or another name, for which HTTP answers 308.'),
    }),
    query: z.strictObject({ asOf }),
  },
  responses: {
    200: answerResponse(exchangeProfile, 'The venue.'),
    308: { description: 'The id is an alias; Location has the slug.' },
    ...problemResponses(400, 404),
  },
});

/** GET /v1/exchanges and /v1/exchanges/{id}. */
export function exchangeRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { cursor: from, format: _, asOf: day, trend, ...filters } = c.req.valid('query');
      if (day) rejectUnscorable('asOf', day, today(), model);
      const offset = offsetOf(from);
      const served = servedVersions(c);
      const { scoredOn, modelVersion, dataVersion } = served;
      if (day !== undefined && day !== scoredOn) {
        rejectUndated(filters);
        const rows = pastRanking(await scorer.rankingOn(served, day), filters).map(presentRanked);
        const page = pageOf(rows, { limit: filters.limit, cursor: from }, day, served);
        return c.json({ ...page, data: trend ? await withTrends(page.data, day, store) : page.data }, 200);
      }
      const { rows, total } = await store.exchanges.list({ ...filters, offset });
      const meta = {
        asOf: scoredOn,
        modelVersion,
        dataVersion,
        total,
        nextCursor: nextCursor(offset, rows.length, total),
      };
      const data = rows.map(presentRanked);
      return c.json({ data: trend ? await withTrends(data, scoredOn, store) : data, meta }, 200);
    })
    .openapi(findRoute, async (c) => {
      const { id } = c.req.valid('param');
      const query = c.req.valid('query');
      if (query.asOf) rejectFuture('asOf', query.asOf, today());
      const found = await store.exchanges.resolve(id);
      if (found === undefined) throw notFound('exchange', id);
      if (found.isAlias) return c.redirect(`/v1/exchanges/${found.id}${new URL(c.req.url).search}`, 308);
      const evidence = await store.exchanges.evidence(found.id);
      if (evidence === undefined) throw notFound('exchange', id);
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const day = query.asOf ?? scoredOn;
      const { venue, publicFacts, incidents } = viewVenue(evidence, day);
      const data = { ...venue, facts: publicFacts, incidents };
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    });
}

/** Adds to each row the stored points of the year before a day. */
async function withTrends(
  rows: RankedExchange[],
  day: IsoDate,
  { scores }: Pick<AppDeps['store'], 'scores'>,
): Promise<z.infer<typeof rankedWithTrend>[]> {
  const from = `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}-01`;
  const ids = rows.map(({ id }) => id);
  const trends = Map.groupBy(await scores.history(ids, from, day), ({ exchangeId }) => exchangeId);
  return rows.map((row) => ({
    ...row,
    trend: (trends.get(row.id) ?? []).map(({ asOf: month, riskPoints }) => ({
      asOf: month,
      riskPoints: toDecimals(riskPoints, 2),
    })),
  }));
}

/** Throws a 400 for a filter that cannot be judged for a past day. */
function rejectUndated({ sizeTier, operating }: { sizeTier?: unknown; operating?: unknown }): void {
  if (sizeTier !== undefined) {
    throw badQuery(
      'sizeTier',
      'is the largest tier a venue ever reached, without a date, so it cannot be combined with a past asOf',
    );
  }
  if (operating !== undefined) {
    throw badQuery(
      'operating',
      'says whether a venue is open now; with a past asOf only the venues open that day are ranked',
    );
  }
}
