import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { isoDate } from '../../domain/date.ts';
import type { AppDeps } from '../deps.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { feedStatus, presentFeeds } from '../present/feedStatus.ts';

const status = z
  .strictObject({
    scoredOn: isoDate.describe('The day the stored scores are for.'),
    newestVintage: z.string(),
    evidence: z.strictObject({
      compiledOn: isoDate,
      incidentsThrough: isoDate.describe('Incidents were collected systematically through this day.'),
      newestIncident: z.strictObject({ id: z.string(), occurredOn: z.string() }).nullable(),
    }),
    counts: z.record(z.string(), z.int()).describe('Records by kind, withdrawn ones among them.'),
    feeds: z.array(feedStatus).describe('The public lists that are read; empty when none is on.'),
  })
  .meta({ id: 'Status', description: 'What is being served.' });

const route = createRoute({
  method: 'get',
  path: '/v1/status',
  operationId: 'getStatus',
  summary: 'Versions, counts and the age of the evidence',
  tags: ['service'],
  request: { query: z.strictObject({}) },
  responses: {
    200: answerResponse(status, 'The status.'),
    ...problemResponses(400),
  },
});

/** GET /v1/status. */
export function statusRoutes({ store, model, today, nowMs, feeds = [] }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { scoredOn, dataVersion, modelVersion } = servedVersions(c);
    const [counts, compilation, { rows }, states] = await Promise.all([
      store.counts(),
      store.compilation(),
      store.incidents.list({ inForce: true, asOf: today(), limit: 1, offset: 0 }),
      feeds.length === 0 ? [] : store.feeds.states(feeds.map(({ id }) => id)),
    ]);
    const data = {
      scoredOn,
      newestVintage: model.vintages.at(-1)?.id ?? '',
      evidence: {
        compiledOn: compilation.compiledOn,
        incidentsThrough: compilation.incidentsThrough,
        newestIncident: rows[0] ? { id: rows[0].id, occurredOn: rows[0].occurredOn } : null,
      },
      counts,
      feeds: presentFeeds(feeds, states, nowMs()),
    };
    return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
  });
}
