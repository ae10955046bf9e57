import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { isoDate } from '../../domain/date.ts';
import { incident } from '../../domain/incident.ts';
import { countryCode, initialAccess, slug, theftMechanism } from '../../domain/vocabulary.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture } from '../http/asOf.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';

import { cursor, limit, nextCursor, offsetOf } from '../http/paging.ts';
import { badQuery, notFound } from '../http/problem.ts';
import { answerResponse, pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';

const servedIncident = incident.extend({ disputed: z.boolean() }).meta({
  id: 'ServedIncident',
  description: 'A theft or attempt with the attributions that were public on the day asked for.',
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/incidents',
  operationId: 'listIncidents',
  summary: 'Thefts and attempts',
  description:
    'Incidents that were public on `asOf`, newest first, each with the attributions public by then. One that was `withdrawn` is still listed, and counts nowhere.',
  tags: ['incidents'],
  middleware: listAsCsv(servedIncident),
  request: {
    query: z.strictObject({
      target: slug.optional().meta({ description: 'Registry id of the venue.' }),
      jurisdiction: countryCode.optional(),
      actor: z.string().min(1).max(50).optional().meta({ description: 'Actor id, as in threat-actors.' }),
      sponsor: countryCode.optional().meta({ description: 'State behind the actor.', examples: ['KP'] }),
      attribution: z.enum(['none', 'suspected', 'attributed']).optional(),
      pattern: z
        .union([initialAccess, theftMechanism])
        .optional()
        .meta({ description: 'Way in or way of taking.' }),
      minLossUsd: z.coerce.number().min(0).optional(),
      from: isoDate.optional().meta({ description: 'Occurred on or after.' }),
      to: isoDate.optional().meta({ description: 'Occurred on or before.' }),
      asOf,
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(servedIncident, 'A page of incidents.'),
    ...problemResponses(400),
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{id}',
  operationId: 'getIncident',
  summary: 'One incident',
  tags: ['incidents'],
  request: { params: z.strictObject({ id: z.string().max(80) }), query: z.strictObject({}) },
  responses: {
    200: answerResponse(servedIncident, 'The incident with every attribution.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/incidents and /v1/incidents/{id}. */
export function incidentRoutes({ store, today }: AppDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { cursor: from, asOf: day = today(), format: _, ...filters } = c.req.valid('query');
      rejectFuture('asOf', day, today());
      if (filters.from && filters.to && filters.from > filters.to)
        throw badQuery('from', 'must not be after "to"');
      const offset = offsetOf(from);
      const { modelVersion, dataVersion } = servedVersions(c);
      const [{ rows, total }, isDisputed] = await Promise.all([
        store.incidents.list({ ...filters, asOf: day, offset }),
        disputes(store),
      ]);
      const meta = {
        asOf: day,
        modelVersion,
        dataVersion,
        total,
        nextCursor: nextCursor(offset, rows.length, total),
      };
      return c.json({ data: rows.map((row) => ({ ...row, disputed: isDisputed(row.id) })), meta }, 200);
    })
    .openapi(findRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { modelVersion, dataVersion } = servedVersions(c);
      const [found, isDisputed] = await Promise.all([store.incidents.find(id), disputes(store)]);
      if (found === undefined) throw notFound('incident', id);
      return c.json(
        {
          data: { ...found, disputed: isDisputed(id) },
          meta: { asOf: today(), modelVersion, dataVersion },
        },
        200,
      );
    });
}

/** Tells whether an incident, or one of its attributions, is under an open dispute. */
async function disputes({ submissions }: Pick<AppDeps['store'], 'submissions'>) {
  const open = await submissions.openDisputes();
  const ids = new Set(open.map(({ record }) => /^incident\/([^/]+)/.exec(record)?.[1]));
  return (id: string): boolean => ids.has(id);
}
