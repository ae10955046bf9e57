import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { middleDay } from '../../domain/date.ts';
import { publicIncidents } from '../../scoring/venueView.ts';
import type { AppDeps } from '../deps.ts';
import { aliasResponse, exchangeParams, underSlug } from '../http/exchangeId.ts';
import { notFound } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { toDecimals } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { beginsStep, rejectBackwards, span, step } from '../http/span.ts';
import { servedVersions } from '../http/versions.ts';
import { exchangeHistory, presentMarked, presentPoint } from '../present/history.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/history',
  operationId: 'getExchangeHistory',
  summary: 'The scores of an exchange over time, its incidents marked',
  description:
    'Scores are stored for the 1st of each month while the venue was open; each rests only on what was public that day. Incidents are marked as they are known today, with the day on which each became public and the day on which it was first laid to a state; withdrawn ones are left out.',
  tags: ['exchanges'],
  request: {
    params: exchangeParams,
    query: z.strictObject({ ...span, step: step.default('month') }),
  },
  responses: {
    200: answerResponse(exchangeHistory, 'The history.'),
    ...aliasResponse,
    ...problemResponses(400, 404),
  },
});

/** GET /v1/exchanges/{id}/history. */
export function historyRoutes({ store, today }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { from, to = today(), step: every } = c.req.valid('query');
    rejectBackwards(from, to);
    const found = await store.exchanges.resolve(id);
    if (found === undefined) throw notFound('exchange', id);
    if (found.isAlias) return c.redirect(underSlug(c.req.url, found.id), 308);
    const [evidence, rows] = await Promise.all([
      store.exchanges.evidence(found.id),
      store.scores.history([found.id], from, to),
    ]);
    if (evidence === undefined) throw notFound('exchange', id);
    const data = {
      id: found.id,
      name: evidence.venue.name,
      step: every,
      points: rows
        .filter(({ asOf }) => beginsStep(asOf, every))
        .map((row) => ({
          ...presentPoint(row.asOf, row),
          percentile: row.percentile === null ? null : toDecimals(row.percentile, 1),
        })),
      incidents: publicIncidents(evidence.incidents, today())
        .filter(({ occurredOn }) => from <= middleDay(occurredOn) && middleDay(occurredOn) <= to)
        .map((incident) => presentMarked(incident, today())),
    };
    const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
    return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
  });
}
