import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { isInOrder } from '../../domain/bitemporal.ts';
import { DAYS_PER_YEAR } from '../../domain/date.ts';
import { exchangeFact, isOpenOn, operatingBaseOn } from '../../domain/exchange.ts';
import { textProblem } from '../../domain/textProblem.ts';
import { slug } from '../../domain/vocabulary.ts';
import type { AppDeps } from '../deps.ts';
import { badBody } from '../http/badBody.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { answerResponse, keyRequired, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { needsOwnExchange } from '../http/tenancy.ts';
import { servedVersions } from '../http/versions.ts';
import { notOpenOn } from '../present/notOpenOn.ts';
import { presentScore, servedScore } from '../present/score.ts';
import type { Scorer } from '../scorer.ts';

const MOST_BYTES = 200_000;
const MOST_FACTS = 200;

const facts = z.array(exchangeFact).max(MOST_FACTS);

const privateFacts = z.strictObject({ facts }).meta({
  id: 'PrivateFacts',
  description: 'Unpublished facts that an exchange keeps of itself. Only its own key sees them.',
  examples: [{ facts: [] }],
});

const request = { params: z.strictObject({ id: slug }), query: z.strictObject({}) };
const common = { tags: ['private'], ...keyRequired };

const readRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/private-facts',
  operationId: 'readPrivateFacts',
  summary: 'The unpublished facts an exchange keeps of itself',
  description: 'Needs a key of that exchange with the scope `private`.',
  ...common,
  middleware: needsOwnExchange(),
  request,
  responses: {
    200: answerResponse(privateFacts, 'The facts.'),
    ...problemResponses(400, 401, 403),
  },
});

const replaceRoute = createRoute({
  method: 'put',
  path: '/v1/exchanges/{id}/private-facts',
  operationId: 'replacePrivateFacts',
  summary: 'Keep unpublished facts in place of those kept before',
  description:
    'They change no score that others see, and no list. An empty list forgets them. Needs a key of that exchange with the scope `private`.',
  ...common,
  middleware: [needsOwnExchange(), takesJson(MOST_BYTES)] as const,
  request: {
    ...request,
    body: { required: true, content: { 'application/json': { schema: privateFacts } } },
  },
  responses: {
    200: answerResponse(privateFacts, 'They are kept.'),
    ...problemResponses(400, 401, 403, 413, 415),
  },
});

const scoreRoute = createRoute({
  method: 'get',
  path: '/v1/exchanges/{id}/private-score',
  operationId: 'getPrivateScore',
  summary: 'The score of today with the unpublished facts',
  description:
    'As the score, computed with the private facts too. Needs a key of that exchange with the scope `private`.',
  ...common,
  middleware: needsOwnExchange(),
  request,
  responses: {
    200: answerResponse(servedScore, 'The score.'),
    ...problemResponses(400, 401, 403, 404),
  },
});

/** GET and PUT /v1/exchanges/{id}/private-facts, GET /v1/exchanges/{id}/private-score. */
export function privateRoutes({ store, nowMs }: AppDeps, scorer: Scorer) {
  return createRouter()
    .openapi(readRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const data = { facts: await store.privateFacts.of(id) };
      return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
    })
    .openapi(replaceRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const data = c.req.valid('json');
      rejectUnfit(data.facts);
      await store.privateFacts.replace(id, data.facts, new Date(nowMs()).toISOString());
      return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
    })
    .openapi(scoreRoute, async (c) => {
      const { id } = c.req.valid('param');
      const served = servedVersions(c);
      const { scoredOn: day, modelVersion, dataVersion } = served;
      const [evidence, own] = await Promise.all([store.exchanges.evidence(id), store.privateFacts.of(id)]);
      if (evidence === undefined) throw notFound('exchange', id);
      const { venue } = evidence;
      if (!isOpenOn(venue, day)) throw new HttpProblem(404, notOpenOn(venue, day));
      const withOwn = { ...evidence, venue: { ...venue, facts: [...venue.facts, ...own] } };
      const score = await scorer.scoreOn(withOwn, { served, asOf: day, horizonDays: DAYS_PER_YEAR });
      const jurisdiction = operatingBaseOn(venue, day)?.code ?? null;
      const data = presentScore(score, { name: venue.name, jurisdiction });
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    });
}

/** Throws a 400 for facts that could not stand in the evidence either. */
function rejectUnfit(list: z.infer<typeof facts>): void {
  const ids = list.map(({ id }) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  const unfit = textProblem(list, 'facts');
  if (unfit !== undefined) throw badBody(unfit.pointer, unfit.problem);
  if (!list.every(isInOrder)) throw badBody('facts', 'has a span that ends before it begins');
  if (double !== undefined) throw badBody('facts', `has two facts of the id "${double}"`);
}
