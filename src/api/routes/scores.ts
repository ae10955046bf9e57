import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { DAYS_PER_YEAR } from '../../domain/date.ts';
import { isOpenOn, operatingBaseOn } from '../../domain/exchange.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';

import { storedAnswer } from '../http/envelope.ts';
import { aliasResponse, exchangeParams, underSlug } from '../http/exchangeId.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { pinnedVintage, vintageNamed } from '../http/vintage.ts';
import { notOpenOn } from '../present/notOpenOn.ts';
import { presentScore, type ServedScore, servedScore } from '../present/score.ts';
import type { Scorer } from '../scorer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/score',
  operationId: 'getScore',
  summary: 'How likely a state actor robs an exchange, why, and how sure that is',
  description: 'The score on a day, from what was public by then. `contributions` sum to `rawPoints − 50`.',
  tags: ['exchanges'],
  request: {
    params: exchangeParams,
    query: z.strictObject({
      asOf,
      model: pinnedVintage,
      horizonDays: z.coerce.number().int().min(30).max(730).default(DAYS_PER_YEAR).meta({
        description: 'Rescales the probability exactly, assuming a constant hazard.',
      }),
    }),
  },
  responses: {
    200: answerResponse(servedScore, 'The score.'),
    ...aliasResponse,
    ...problemResponses(400, 404),
  },
});

/** GET /v1/exchanges/{id}/score. */
export function scoreRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const query = c.req.valid('query');
    const vintage = vintageNamed(model, query.model);
    if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
    const served = servedVersions(c);
    const { dataVersion, modelVersion, scoredOn } = served;
    const day = query.asOf ?? scoredOn;
    if (day === scoredOn && vintage === undefined && query.horizonDays === DAYS_PER_YEAR) {
      const current = await store.scores.current(id);
      if (current?.id === id && current.answer !== null) {
        c.set('answeredFrom', current.versions);
        return storedAnswer<ServedScore>(c, current.answer, { asOf: day, modelVersion, dataVersion });
      }
    }
    const found = await store.exchanges.resolve(id);
    if (found === undefined) throw notFound('exchange', id);
    if (found.isAlias) return c.redirect(underSlug(c.req.url, found.id), 308);
    const evidence = await store.exchanges.evidence(found.id);
    if (evidence === undefined) throw notFound('exchange', id);
    if (!isOpenOn(evidence.venue, day)) throw new HttpProblem(404, notOpenOn(evidence.venue, day));
    const score = await scorer.scoreOn(evidence, {
      served,
      asOf: day,
      horizonDays: query.horizonDays,
      vintage,
    });
    const data = presentScore(score, {
      name: evidence.venue.name,
      jurisdiction: operatingBaseOn(evidence.venue, day)?.code ?? null,
    });
    return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
  });
}
