import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppDeps } from '../deps.ts';
import { readinessOf } from '../http/readiness.ts';
import { problemResponse } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';

const ok = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Ok', examples: [{ status: 'ok' }] });

const livenessRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  summary: 'Is the process alive?',
  tags: ['service'],
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'It is.', content: { 'application/json': { schema: ok } } },
    400: problemResponse(400),
  },
});

const readinessRoute = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  summary: 'Does the database answer, completely seeded and scored?',
  tags: ['service'],
  responses: {
    200: { description: 'It does.', content: { 'application/json': { schema: ok } } },
    400: problemResponse(400),
    429: problemResponse(429),
    503: problemResponse(503),
  },
});

/** GET /healthz and /readyz. */
export function healthRoutes(deps: AppDeps) {
  const mustBeReady = readinessOf(deps);
  return createRouter()
    .openapi(livenessRoute, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(readinessRoute, async (c) => {
      await mustBeReady();
      return c.json({ status: 'ok' as const }, 200);
    });
}
