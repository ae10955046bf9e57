import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { ApiKey } from '../../domain/apiKey.ts';
import type { Submission } from '../../domain/submission.ts';
import { submissionContent, submissionKind, submissionStatus } from '../../domain/submission.ts';
import type { AppDeps } from '../deps.ts';
import { needsScope, requireScope } from '../http/authenticate.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';
import { idempotencyKey } from '../http/idempotencyKey.ts';
import { cursor, limit, nextCursor, offsetOf } from '../http/paging.ts';
import { notFound } from '../http/problem.ts';
import { answerResponse, keyRequired, pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { needsReader, requireReader } from '../http/tenancy.ts';
import { servedVersions } from '../http/versions.ts';
import { presentSubmission, servedSubmission } from '../present/submission.ts';

const MOST_BYTES = 100_000;

const fileRoute = createRoute({
  method: 'post',
  path: '/v1/submissions',
  operationId: 'fileSubmission',
  summary: 'Submit a new record, a correction or a dispute',
  description:
    'Nothing changes before a reviewer accepts it, except that scores that use a disputed record say so. What could not be accepted as it stands is refused at once. Needs the scope `submit`.',
  tags: ['submissions'],
  ...keyRequired,
  middleware: [needsScope('submit'), takesJson(MOST_BYTES)] as const,
  request: {
    query: z.strictObject({}),
    headers: idempotencyKey,
    body: { required: true, content: { 'application/json': { schema: submissionContent } } },
  },
  responses: {
    201: answerResponse(servedSubmission, 'It is filed; `Location` is where to follow it.'),
    ...problemResponses(400, 401, 403, 409, 413, 415, 422),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/submissions',
  operationId: 'listSubmissions',
  summary: 'Submissions, newest first',
  description: 'All of them for the scope `review`; their own for the scope `submit`.',
  tags: ['submissions'],
  ...keyRequired,
  middleware: [needsReader(), listAsCsv(servedSubmission)] as const,
  request: {
    query: z.strictObject({
      status: submissionStatus.optional(),
      kind: submissionKind.optional(),
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(servedSubmission, 'A page of submissions.'),
    ...problemResponses(400, 401, 403),
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/v1/submissions/{id}',
  operationId: 'getSubmission',
  summary: 'One submission and what became of it',
  description: 'Any of them for the scope `review`; its own for the scope `submit`.',
  tags: ['submissions'],
  ...keyRequired,
  middleware: needsReader(),
  request: { params: z.strictObject({ id: z.string().max(80) }), query: z.strictObject({}) },
  responses: {
    200: answerResponse(servedSubmission, 'The submission.'),
    ...problemResponses(400, 401, 403, 404),
  },
});

/** POST and GET /v1/submissions, GET /v1/submissions/{id}. */
export function submissionRoutes({ store, desk }: AppDeps) {
  return createRouter()
    .openapi(fileRoute, async (c) => {
      const { id: by } = requireScope(c, 'submit');
      const { modelVersion, scoredOn } = servedVersions(c);
      const { 'idempotency-key': key } = c.req.valid('header');
      const { submission } = await desk.file(c.req.valid('json'), { by, idempotencyKey: key });
      // A dispute makes a new version of the evidence.
      const dataVersion = (await store.versions())?.dataVersion ?? '';
      c.header('Location', `/v1/submissions/${submission.id}`);
      const meta = { asOf: scoredOn, modelVersion, dataVersion };
      return c.json({ data: presentSubmission(submission), meta }, 201);
    })
    .openapi(listRoute, async (c) => {
      const key = requireReader(c);
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const { cursor: from, format: _, ...query } = c.req.valid('query');
      const offset = offsetOf(from);
      const own = key.scopes.includes('review') ? {} : { filedBy: key.id };
      const { rows, total } = await store.submissions.list({ ...query, ...own, offset });
      const next = nextCursor(offset, rows.length, total);
      const meta = { asOf: scoredOn, modelVersion, dataVersion, total, nextCursor: next };
      return c.json({ data: rows.map(presentSubmission), meta }, 200);
    })
    .openapi(findRoute, async (c) => {
      const key = requireReader(c);
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const { id } = c.req.valid('param');
      const submission = await store.submissions.find(id);
      // Another's counts as none, so that nobody learns which there are.
      if (submission === undefined || !maySee(key, submission)) throw notFound('submission', id);
      const meta = { asOf: scoredOn, modelVersion, dataVersion };
      return c.json({ data: presentSubmission(submission), meta }, 200);
    });
}

const maySee = (key: ApiKey, submission: Submission): boolean =>
  key.scopes.includes('review') || submission.filedBy === key.id;
