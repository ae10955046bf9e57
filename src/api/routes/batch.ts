import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { DAYS_PER_YEAR } from '../../domain/date.ts';
import type { VenueEvidence } from '../../domain/evidence.ts';
import {
  type BatchItem,
  type BatchSetting,
  profileQuery,
  readBatchItem,
  registryQuery,
  scoreBatchItem,
} from '../batch.ts';
import type { AppDeps, Store } from '../deps.ts';
import { asOf } from '../http/asOf.ts';
import { badBody, rejectUnscorableBody } from '../http/badBody.ts';

import { HttpProblem, problemBody, problemDetails } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { servedVersions } from '../http/versions.ts';
import { pinnedVintage, vintageNamed } from '../http/vintage.ts';
import { servedScore } from '../present/score.ts';
import type { Scorer } from '../scorer.ts';

const MOST_QUERIES = 500;
const MOST_BYTES = 4_000_000;

/** What fits neither form is let in, to be answered by itself. */
const anythingElse = z.union([
  z.looseObject({}),
  z.array(z.unknown()),
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
]);

const batch = z
  .strictObject({
    asOf,
    model: pinnedVintage,
    horizonDays: z.int().min(30).max(730).default(DAYS_PER_YEAR),
    queries: z
      .record(z.string().min(1).max(100), z.union([registryQuery, profileQuery, anythingElse]))
      .describe(
        `At most ${MOST_QUERIES}, keyed by names of your own. A query that fits neither form is answered with a problem of its own.`,
      ),
  })
  .meta({
    id: 'ScoreBatch',
    description: 'Many questions at once.',
    examples: [{ queries: { ours: { exchange: 'upbit' }, theirs: { exchange: 'bithumb' } } }],
  });

const batchAnswer = z
  .record(
    z.string(),
    z.union([z.strictObject({ score: servedScore }), z.strictObject({ problem: problemDetails })]),
  )
  .meta({ id: 'BatchAnswer', description: 'By your names: a score, or the problem with that one query.' });

const route = createRoute({
  method: 'post',
  path: '/v1/scores',
  operationId: 'getScores',
  summary: 'Many scores at once, of registry venues and of venues you describe',
  description:
    'Each query is answered by itself, with a score or with a problem. A described venue is scored as a registry venue with the same facts would be; nothing of it is stored.',
  tags: ['exchanges'],
  middleware: takesJson(MOST_BYTES),
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: batch } } },
  },
  responses: {
    200: answerResponse(batchAnswer, 'A score or a problem for each query.'),
    ...problemResponses(400, 413, 415),
  },
});

/** POST /v1/scores. */
export function batchRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(route, async (c) => {
    const { queries, horizonDays, ...body } = c.req.valid('json');
    const vintage = vintageNamed(model, body.model, badBody);
    if (body.asOf) rejectUnscorableBody('asOf', body.asOf, today(), model);
    const items = Object.entries(queries).map(([name, query]) => readBatchItem(name, query));
    if (items.length > MOST_QUERIES) throw badBody('queries', `takes at most ${MOST_QUERIES} queries`);
    const served = servedVersions(c);
    const { dataVersion, modelVersion, scoredOn } = served;
    const day = body.asOf ?? scoredOn;
    const [evidence, industry, context, distribution] = await Promise.all([
      evidenceNamed(items, store),
      scorer.industryOf(served),
      scorer.contextOn(served, day, vintage),
      scorer.distributionOn(served, day, vintage),
    ]);
    const setting: BatchSetting = {
      day,
      context,
      jurisdictions: industry.jurisdictions,
      model,
      options: { horizonDays, vintage, distribution },
      evidence,
    };
    const data = Object.fromEntries(items.map((item) => [item.name, answer(item, setting)]));
    return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
  });
}

function answer(item: BatchItem, setting: BatchSetting) {
  try {
    return { score: scoreBatchItem(item, setting) };
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { problem: problemBody(error.status, error.message, error.errors) };
  }
}

/** The evidence on every registry venue of a batch, by the name it is asked for: two statements. */
async function evidenceNamed(
  items: readonly BatchItem[],
  store: Pick<Store, 'exchanges'>,
): Promise<Map<string, VenueEvidence>> {
  const names = items.flatMap((item) => ('exchange' in item ? item.exchange : []));
  if (names.length === 0) return new Map();
  const ids = await store.exchanges.resolveAll(names);
  const found = await store.exchanges.evidenceOf([...new Set(ids.values())]);
  const byId = new Map(found.map((evidence) => [evidence.venue.id, evidence]));
  return new Map(
    [...ids].flatMap(([name, id]) => {
      const evidence = byId.get(id);
      return evidence === undefined ? [] : [[name, evidence] as const];
    }),
  );
}
