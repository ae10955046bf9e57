import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { keyRequest } from '../../domain/keyRequest.ts';
import type { AppDeps } from '../deps.ts';
import { needsScope, requireScope } from '../http/authenticate.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';
import { pageOf } from '../http/pageOf.ts';
import { cursor, limit } from '../http/paging.ts';
import { answerResponse, keyRequired, pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { servedVersions } from '../http/versions.ts';
import { exampleKey, presentKey, servedKey } from '../present/apiKey.ts';

const MOST_BYTES = 2000;

const common = { tags: ['keys'], ...keyRequired };

const madeKey = z
  .strictObject({
    key: servedKey,
    token: z.string().describe('What its holder sends as `Authorization: Bearer`. It is told this once.'),
  })
  .meta({
    id: 'MadeKey',
    description: 'A new key with its token.',
    examples: [{ key: exampleKey, token: `heistcast_${exampleKey.id}_${'x'.repeat(43)}` }],
  });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/keys',
  operationId: 'listKeys',
  summary: 'Every key, oldest first',
  description: 'Those that expired or were revoked too. Needs the scope `admin`.',
  ...common,
  middleware: [needsScope('admin'), listAsCsv(servedKey)] as const,
  request: { query: z.strictObject({ limit, cursor, format }) },
  responses: { 200: pageResponse(servedKey, 'A page of keys.'), ...problemResponses(400, 403) },
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/v1/keys',
  operationId: 'createKey',
  summary: 'Make a key',
  description:
    'The answer has the token, which is stored nowhere: only its hash is. Needs the scope `admin`.',
  ...common,
  middleware: [needsScope('admin'), takesJson(MOST_BYTES)] as const,
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: keyRequest } } },
  },
  responses: {
    201: answerResponse(madeKey, 'The key is in force.'),
    ...problemResponses(400, 403, 413, 415),
  },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/v1/keys/{id}',
  operationId: 'revokeKey',
  summary: 'Revoke a key',
  description:
    'It is refused from the next request on. Revoking it again changes nothing; the last admin key in force can only be revoked at the command line. Needs the scope `admin`.',
  ...common,
  middleware: needsScope('admin'),
  request: { params: z.strictObject({ id: z.string().max(80) }), query: z.strictObject({}) },
  responses: { 204: { description: 'It is revoked.' }, ...problemResponses(400, 403, 404, 409) },
});

/** GET and POST /v1/keys, DELETE /v1/keys/{id}. */
export function keyRoutes({ keyring, nowMs }: AppDeps) {
  const now = () => new Date(nowMs()).toISOString();
  return createRouter()
    .openapi(listRoute, async (c) => {
      const versions = servedVersions(c);
      const at = now();
      const keys = await keyring.list();
      const rows = keys.map((key) => presentKey(key, at));
      return c.json(pageOf(rows, c.req.valid('query'), versions.scoredOn, versions), 200);
    })
    .openapi(createKeyRoute, async (c) => {
      const { id: by } = requireScope(c, 'admin');
      const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
      const { key, token } = await keyring.create(c.req.valid('json'), by);
      c.header('Location', `/v1/keys/${key.id}`);
      const data = { key: presentKey(key, now()), token };
      return c.json({ data, meta: { asOf: scoredOn, modelVersion, dataVersion } }, 201);
    })
    .openapi(revokeRoute, async (c) => {
      const { id: by } = requireScope(c, 'admin');
      await keyring.revoke(c.req.valid('param').id, by);
      return c.body(null, 204);
    });
}
