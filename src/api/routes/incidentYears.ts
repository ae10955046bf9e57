import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { theftsByYear } from '../../scoring/theftsByYear.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture } from '../http/asOf.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';
import { pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';

const yearOfThefts = z
  .strictObject({
    year: z.int(),
    sponsor: z.string().nullable().describe('The state behind them; null when none is named.'),
    status: z
      .enum(['none', 'suspected', 'attributed'])
      .describe('The strongest public statement about the state, or without one about anybody.'),
    incidents: z.int(),
    lossUsd: z.number().describe('Sum of the known losses, in US dollars of their day.'),
    lossesUnknown: z.int().describe('How many of them have no known loss.'),
  })
  .meta({
    id: 'YearOfThefts',
    description: 'The thefts of a year laid to the same state, or to none, with the same certainty.',
    examples: [
      { year: 2018, sponsor: 'KP', status: 'attributed', incidents: 6, lossUsd: 611500000, lossesUnknown: 1 },
    ],
  });

const route = createRoute({
  method: 'get',
  path: '/v1/incidents/years',
  operationId: 'listIncidentYears',
  summary: 'Thefts by year, state and certainty',
  description:
    'Counts and losses of thefts by intrusion that were public on `asOf`, by the year they happened in and by who they were laid to by then.',
  tags: ['incidents'],
  middleware: listAsCsv(yearOfThefts),
  request: { query: z.strictObject({ asOf, format }) },
  responses: {
    200: pageResponse(yearOfThefts, 'All rows, oldest first.'),
    ...problemResponses(400),
  },
});

const ALL = 1_000_000;

/** GET /v1/incidents/years. */
export function incidentYearRoutes({ store, today }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { asOf: day = today() } = c.req.valid('query');
    rejectFuture('asOf', day, today());
    const { modelVersion, dataVersion } = servedVersions(c);
    const { rows } = await store.incidents.list({ asOf: day, limit: ALL, offset: 0 });
    const data = theftsByYear(rows, day);
    return c.json(
      { data, meta: { asOf: day, modelVersion, dataVersion, total: data.length, nextCursor: null } },
      200,
    );
  });
}
