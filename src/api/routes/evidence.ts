import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { confidence, source, withdrawn } from '../../domain/provenance.ts';
import type { AppDeps } from '../deps.ts';
import { format, listAsCsv, listContent } from '../http/csv/listAsCsv.ts';
import { envelopeOf } from '../http/envelope.ts';
import { orNull } from '../http/orNull.ts';
import { HttpProblem } from '../http/problem.ts';
import { problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';

const MOST_IDS = 200;

const evidenceRecord = z
  .strictObject({
    id: z.string(),
    kind: z.enum([
      'exchangeFact',
      'operatingBase',
      'exchange',
      'incident',
      'attribution',
      'jurisdictionFact',
      'volume',
    ]),
    title: z.string().describe('The fact in words.'),
    from: z.string().nullable().describe('When it held or happened, as precisely as known.'),
    knownFrom: z.string().describe('When it became public.'),
    cited: z.boolean(),
    confidence,
    sources: z.array(source),
    withdrawn: orNull(withdrawn.unwrap()).describe(
      'On which day it was found to be false, and why; null while it counts. A withdrawn record is in no score.',
    ),
    disputed: z.boolean().describe('Whether a dispute of it waits for a decision.'),
  })
  .meta({ id: 'EvidenceRecord', description: 'A fact that a contribution rests on, with its sources.' });

const route = createRoute({
  method: 'get',
  path: '/v1/evidence',
  operationId: 'getEvidence',
  summary: 'The facts behind contributions',
  description:
    'Resolves the ids that `contributions[].evidence` gives, in the order asked for, and those of withdrawn records, which nothing else counts or cites.',
  tags: ['evidence'],
  middleware: listAsCsv(evidenceRecord),
  request: {
    query: z.strictObject({
      ids: z
        .string()
        .min(1)
        .max(20_000)
        .meta({
          description: `Comma-separated evidence ids, at most ${MOST_IDS}.`,
          examples: ['incident/bybit-2025-02'],
        }),
      format,
    }),
  },
  responses: {
    200: {
      description: 'The facts.',
      content: listContent(envelopeOf(z.array(evidenceRecord))),
    },
    ...problemResponses(400, 404),
  },
});

/** GET /v1/evidence. */
export function evidenceRoutes({ store }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const ids = [...new Set(c.req.valid('query').ids.split(','))];
    if (ids.length > MOST_IDS) throw new HttpProblem(400, `At most ${MOST_IDS} ids at once.`);
    const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
    const [found, open] = await Promise.all([store.evidenceByIds(ids), store.submissions.openDisputes()]);
    const disputed = new Set(open.map(({ record }) => record));
    const byId = new Map(found.map((record) => [record.id, record]));
    const missing = ids.filter((id) => !byId.has(id));
    if (missing.length > 0) {
      throw new HttpProblem(
        404,
        `No evidence "${missing[0]}".`,
        missing.map((id) => ({ detail: `no evidence "${id}"`, pointer: '/query/ids' })),
      );
    }
    const data = ids.flatMap((id) => {
      const record = byId.get(id);
      return record === undefined ? [] : [{ ...record, disputed: disputed.has(id) }];
    });
    return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 200);
  });
}
