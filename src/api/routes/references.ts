import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { attackPattern, mitreObject } from '../../domain/attackPattern.ts';
import { isTotalPublic, stateTheftTotal } from '../../domain/stateTheftTotal.ts';
import { threatActor } from '../../domain/threatActor.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture } from '../http/asOf.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';

import { orNull } from '../http/orNull.ts';
import { pageOf } from '../http/pageOf.ts';
import { cursor, limit } from '../http/paging.ts';
import { pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';

const servedPattern = attackPattern
  .extend({
    techniques: z
      .array(mitreObject)
      .describe('The ATT&CK and AADAPT techniques among its ids that MITRE publishes as STIX objects.'),
  })
  .meta({ id: 'ServedPattern', description: 'An attack pattern with MITRE’s own objects.' });

const servedActor = threatActor
  .extend({ mitreGroup: orNull(mitreObject).describe('MITRE’s own object of the group.') })
  .meta({ id: 'ServedActor', description: 'A state-sponsored actor with MITRE’s own object.' });

const patternsRoute = createRoute({
  method: 'get',
  path: '/v1/patterns',
  operationId: 'listPatterns',
  summary: 'Attack patterns with their ATT&CK and AADAPT ids and the controls that meet them',
  tags: ['evidence'],
  middleware: listAsCsv(servedPattern),
  request: {
    query: z.strictObject({ stage: attackPattern.shape.stage.optional(), limit, cursor, format }),
  },
  responses: {
    200: pageResponse(servedPattern, 'A page of patterns.'),
    ...problemResponses(400),
  },
});

const actorsRoute = createRoute({
  method: 'get',
  path: '/v1/actors',
  operationId: 'listActors',
  summary: 'State-sponsored actors',
  tags: ['evidence'],
  middleware: listAsCsv(servedActor),
  request: { query: z.strictObject({ sponsor: countryCode.optional(), limit, cursor, format }) },
  responses: {
    200: pageResponse(servedActor, 'A page of actors.'),
    ...problemResponses(400),
  },
});

const totalsRoute = createRoute({
  method: 'get',
  path: '/v1/totals',
  operationId: 'listTotals',
  summary: 'Published totals of state thefts',
  description: 'What others published by `asOf`, by period. Publishers disagree, and all are kept.',
  tags: ['evidence'],
  middleware: listAsCsv(stateTheftTotal),
  request: {
    query: z.strictObject({
      period: stateTheftTotal.shape.period
        .optional()
        .meta({ description: 'A year, or a span of years.', examples: ['2024'] }),
      publisher: z.string().min(1).max(100).optional(),
      asOf,
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(stateTheftTotal, 'A page of totals.'),
    ...problemResponses(400),
  },
});

/** GET /v1/patterns, /v1/actors and /v1/totals. */
export function referenceRoutes({ store, today }: AppDeps) {
  return createRouter()
    .openapi(patternsRoute, async (c) => {
      const { stage, ...page } = c.req.valid('query');
      const versions = servedVersions(c);
      const [patterns, objects] = await Promise.all([store.attackPatterns(), store.mitreObjects()]);
      const rows = patterns
        .filter((pattern) => stage === undefined || pattern.stage === stage)
        .map((pattern) => {
          const ids = new Set([...pattern.attackTechniqueIds, ...pattern.aadaptIds]);
          return { ...pattern, techniques: objects.filter(({ attackId }) => ids.has(attackId)) };
        });
      return c.json(pageOf(rows, page, versions.scoredOn, versions), 200);
    })
    .openapi(actorsRoute, async (c) => {
      const { sponsor, ...page } = c.req.valid('query');
      const versions = servedVersions(c);
      const [actors, objects] = await Promise.all([store.threatActors(), store.mitreObjects()]);
      const rows = actors
        .filter((actor) => sponsor === undefined || actor.sponsor === sponsor)
        .map((actor) => {
          const group = objects.find(({ attackId }) => attackId === actor.mitreGroupId);
          return { ...actor, mitreGroup: group ?? null };
        });
      return c.json(pageOf(rows, page, versions.scoredOn, versions), 200);
    })
    .openapi(totalsRoute, async (c) => {
      const { period, publisher, asOf: asked, ...page } = c.req.valid('query');
      if (asked) rejectFuture('asOf', asked, today());
      const versions = servedVersions(c);
      const totals = await store.stateTheftTotals();
      const day = asked ?? versions.scoredOn;
      const rows = totals
        .filter((total) => isTotalPublic(total, day))
        .filter((total) => period === undefined || total.period === period)
        .filter((total) => publisher === undefined || total.publisher === publisher)
        .sort((a, b) => compare(a.period, b.period) || compare(a.id, b.id));
      return c.json(pageOf(rows, page, day, versions), 200);
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
