import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { logEntry } from '../../domain/logEntry.ts';
import type { AppDeps } from '../deps.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';
import { cursor, limit, nextCursor, offsetOf } from '../http/paging.ts';
import { pageResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/log',
  operationId: 'readLog',
  summary: 'Everything that was submitted and decided, as a hash chain',
  description:
    'Oldest first, append-only. Each entry’s hash covers the entry before, so that whoever kept one hash can tell whether anything before it was changed. What was submitted appears by its digest: unreviewed claims are not published.',
  tags: ['submissions'],
  middleware: listAsCsv(logEntry),
  request: {
    query: z.strictObject({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .meta({ description: 'Only entries after this number.', examples: [0] }),
      limit,
      cursor,
      format,
    }),
  },
  responses: {
    200: pageResponse(logEntry, 'A page of entries.'),
    ...problemResponses(400),
  },
});

/** GET /v1/log. */
export function logRoutes({ store }: AppDeps) {
  return createRouter().openapi(route, async (c) => {
    const { after, limit: most, cursor: from } = c.req.valid('query');
    const { scoredOn, modelVersion, dataVersion } = servedVersions(c);
    // Entries are numbered without a gap: the offset is the number of the last one seen.
    const offset = from === undefined ? after : offsetOf(from);
    const [data, total] = await Promise.all([store.log.after(offset, most), store.log.count()]);
    const next = nextCursor(offset, data.length, total);
    const meta = { asOf: scoredOn, modelVersion, dataVersion, total, nextCursor: next };
    return c.json({ data, meta }, 200);
  });
}
