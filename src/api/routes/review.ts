import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { decision } from '../../domain/submission.ts';
import type { AppDeps } from '../deps.ts';
import { needsScope, requireScope } from '../http/authenticate.ts';
import { idempotencyKey } from '../http/idempotencyKey.ts';
import { answerResponse, keyRequired, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { servedVersions } from '../http/versions.ts';
import { presentPreview, servedPreview } from '../present/preview.ts';
import { presentSubmission, servedSubmission } from '../present/submission.ts';

const MOST_BYTES = 20_000;

const params = z.strictObject({ id: z.string().max(80) });

const previewRoute = createRoute({
  method: 'get',
  path: '/v1/submissions/{id}/preview',
  operationId: 'previewSubmission',
  summary: 'What accepting a submission would change',
  description: 'The records side by side, and today’s scores before and after. Needs the scope `review`.',
  tags: ['submissions'],
  ...keyRequired,
  middleware: needsScope('review'),
  request: { params, query: z.strictObject({}) },
  responses: {
    200: answerResponse(servedPreview, 'What would change.'),
    ...problemResponses(400, 401, 403, 404, 409),
  },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/v1/submissions/{id}/decision',
  operationId: 'decideSubmission',
  summary: 'Accept or reject a submission',
  description:
    'Acceptance puts its records into the evidence and makes the scores anew, all at once. A decision is final; nobody decides what they filed themselves. Needs the scope `review`.',
  tags: ['submissions'],
  ...keyRequired,
  middleware: [needsScope('review'), takesJson(MOST_BYTES)] as const,
  request: {
    params,
    query: z.strictObject({}),
    headers: idempotencyKey,
    body: { required: true, content: { 'application/json': { schema: decision } } },
  },
  responses: {
    200: answerResponse(servedSubmission, 'It is decided.'),
    ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

/** GET /v1/submissions/{id}/preview and POST /v1/submissions/{id}/decision. */
export function reviewRoutes({ store, desk }: AppDeps) {
  return createRouter()
    .openapi(previewRoute, async (c) => {
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const preview = await desk.preview(c.req.valid('param').id);
      const meta = { asOf: scoredOn, modelVersion, dataVersion };
      return c.json({ data: presentPreview(preview), meta }, 200);
    })
    .openapi(decideRoute, async (c) => {
      const { id: by } = requireScope(c, 'review');
      const { scoredOn, modelVersion } = servedVersions(c);
      const { 'idempotency-key': key } = c.req.valid('header');
      const { id } = c.req.valid('param');
      const { submission } = await desk.decide(id, c.req.valid('json'), { by, idempotencyKey: key });
      const dataVersion = (await store.versions())?.dataVersion ?? '';
      const meta = { asOf: scoredOn, modelVersion, dataVersion };
      return c.json({ data: presentSubmission(submission), meta }, 200);
    });
}
