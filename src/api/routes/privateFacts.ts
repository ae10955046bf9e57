import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { isInOrder } from '../../domain/bitemporal.ts';
import { DAYS_PER_YEAR, firstDay, type IsoDate } from '../../domain/date.ts';
import { exchangeFact, isOpenOn, operatingBaseOn } from '../../domain/exchange.ts';
import { textProblem } from '../../domain/textProblem.ts';
import { slug } from '../../domain/vocabulary.ts';
import type { AppDeps, Store } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';
import { badBody } from '../http/badBody.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { answerResponse, keyRequired, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { needsOwnExchange } from '../http/tenancy.ts';
import { servedVersions } from '../http/versions.ts';
import { withOwnFacts, withoutOwnIds } from '../ownFacts.ts';
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
    'They change no score that others see, and no list. An empty list forgets them. The id of a public record of the exchange is refused. Needs a key of that exchange with the scope `private`.',
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
  summary: 'The score with the unpublished facts',
  description:
    'As the score, computed with the private facts too, but for withdrawn ones. They count as controls, not toward the public footprint. `evidence` leaves them out, since `/v1/evidence` has only what is public; `metBy` has their kinds. Needs a key of that exchange with the scope `private`.',
  ...common,
  middleware: needsOwnExchange(),
  request: { ...request, query: z.strictObject({ asOf }) },
  responses: {
    200: answerResponse(servedScore, 'The score.'),
    ...problemResponses(400, 401, 403, 404),
  },
});

/** GET and PUT /v1/exchanges/{id}/private-facts, GET /v1/exchanges/{id}/private-score. */
export function privateRoutes({ store, model, nowMs, today }: AppDeps, scorer: Scorer) {
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
      rejectUnfit(data.facts, today());
      await rejectPublicIds(id, data.facts, store);
      await store.privateFacts.replace(id, data.facts, new Date(nowMs()).toISOString());
      return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
    })
    .openapi(scoreRoute, async (c) => {
      const { id } = c.req.valid('param');
      const served = servedVersions(c);
      const { scoredOn, modelVersion, dataVersion } = served;
      const query = c.req.valid('query');
      if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
      const day = query.asOf ?? scoredOn;
      const [evidence, own] = await Promise.all([store.exchanges.evidence(id), store.privateFacts.of(id)]);
      if (evidence === undefined) throw notFound('exchange', id);
      const { venue } = evidence;
      if (!isOpenOn(venue, day)) throw new HttpProblem(404, notOpenOn(venue, day));
      const score = await scorer.scoreOn(withOwnFacts(evidence, own), {
        served,
        asOf: day,
        horizonDays: DAYS_PER_YEAR,
      });
      const jurisdiction = operatingBaseOn(venue, day)?.code ?? null;
      const data = presentScore(withoutOwnIds(score, own), { name: venue.name, jurisdiction });
      return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
    });
}

/** Throws a 400 for facts that could not stand in the evidence either. */
function rejectUnfit(list: z.infer<typeof facts>, today: IsoDate): void {
  const ids = list.map(({ id }) => id);
  const double = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  const unfit = textProblem(list, 'facts');
  if (unfit !== undefined) throw badBody(unfit.pointer, unfit.problem);
  for (const [index, fact] of list.entries()) {
    if (!isInOrder(fact)) throw badBody(`facts/${index}/to`, 'is before the span begins');
    for (const name of ['from', 'knownFrom'] as const)
      if (firstDay(fact[name]) > today)
        throw badBody(`facts/${index}/${name}`, `must not be in the future (today is ${today}, UTC)`);
  }
  if (double !== -1) throw badBody(`facts/${double}/id`, 'is the id of an earlier one of the list');
}

/** Throws a 400 for a fact under the id of a public record of the exchange, withdrawn or not. */
async function rejectPublicIds(
  exchangeId: string,
  list: z.infer<typeof facts>,
  { evidenceByIds }: Pick<Store, 'evidenceByIds'>,
): Promise<void> {
  const ids = list.map(({ id }) => `exchange/${exchangeId}/${id}`);
  const [taken] = await evidenceByIds(ids);
  if (taken === undefined) return;
  throw badBody(`facts/${ids.indexOf(taken.id)}/id`, `is the id of a public record, "${taken.title}"`);
}
