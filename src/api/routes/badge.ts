import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import { isOpenOn } from '../../domain/exchange.ts';
import type { Served } from '../../domain/listing.ts';
import type { Score } from '../../domain/score.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';
import { aliasResponse, exchangeParams, underSlug } from '../http/exchangeId.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { badgeSvg, presentBadge, shieldsBadge } from '../present/badge.ts';
import { notOpenOn } from '../present/notOpenOn.ts';
import type { Scorer } from '../scorer.ts';

const request = { params: exchangeParams, query: z.strictObject({ asOf }) };

const svgRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/badge.svg',
  operationId: 'getBadgeImage',
  summary: 'The risk band and its day as an image',
  tags: ['exchanges'],
  request,
  responses: {
    200: {
      description: 'The badge, with a title that a screen reader speaks.',
      content: { 'image/svg+xml': { schema: z.string() } },
    },
    ...aliasResponse,
    ...problemResponses(400, 404),
  },
});

const jsonRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/badge.json',
  operationId: 'getBadge',
  summary: 'The risk band and its day for a badge service',
  description: 'In the form of a shields.io endpoint, so without the envelope of the other answers.',
  tags: ['exchanges'],
  request,
  responses: {
    200: { description: 'The badge.', content: { 'application/json': { schema: shieldsBadge } } },
    ...aliasResponse,
    ...problemResponses(400, 404),
  },
});

/** GET /v1/exchanges/{id}/badge.svg and badge.json. */
export function badgeRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  /** The score behind a badge, or the slug of which the id is an alias. */
  const scoreOf = async (
    id: string,
    asked: IsoDate | undefined,
    served: Served,
  ): Promise<{ slug: string } | { name: string; score: Score }> => {
    if (asked) rejectUnscorable('asOf', asked, today(), model);
    const found = await store.exchanges.resolve(id);
    if (found === undefined) throw notFound('exchange', id);
    if (found.isAlias) return { slug: found.id };
    const day = asked ?? served.scoredOn;
    const evidence = await store.exchanges.evidence(found.id);
    if (evidence === undefined) throw notFound('exchange', id);
    if (!isOpenOn(evidence.venue, day)) throw new HttpProblem(404, notOpenOn(evidence.venue, day));
    return { name: evidence.venue.name, score: await scorer.scoreOn(evidence, { served, asOf: day }) };
  };

  return createRouter()
    .openapi(svgRoute, async (c) => {
      const found = await scoreOf(c.req.valid('param').id, c.req.valid('query').asOf, servedVersions(c));
      if ('slug' in found) return c.redirect(underSlug(c.req.url, found.slug), 308);
      return c.body(badgeSvg(found.score, found.name), 200, { 'Content-Type': 'image/svg+xml' });
    })
    .openapi(jsonRoute, async (c) => {
      const found = await scoreOf(c.req.valid('param').id, c.req.valid('query').asOf, servedVersions(c));
      if ('slug' in found) return c.redirect(underSlug(c.req.url, found.slug), 308);
      return c.json(presentBadge(found.score), 200);
    });
}
