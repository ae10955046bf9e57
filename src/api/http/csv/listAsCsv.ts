import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { ListMeta, Meta } from '../envelope.ts';
import { columnsOf } from './columns.ts';
import { csvText } from './csvText.ts';
import { wantsCsv } from './wantsCsv.ts';

/** The query parameter of every list. */
export const format = z
  .enum(['json', 'csv'])
  .optional()
  .meta({ description: 'Overrides the Accept header field.', examples: ['csv'] });

const csv = z.string().meta({
  id: 'Csv',
  description:
    'A line that starts with # and says the versions, a header, then a row each (RFC 4180). Nested names are dotted, lists are JSON, null is an empty cell. Text that a spreadsheet would run as a formula starts with an apostrophe.',
  examples: [
    '# asOf=2025-02-20 modelVersion=2025-3f9c1a2b dataVersion=5be1c0ffee12 total=1 nextCursor=\r\nid,name\r\nbybit,Bybit\r\n',
  ],
});

/** The content of a list's 200: its JSON envelope, or CSV. Typed as the former, which is what a route returns. */
export function listContent<Envelope extends z.ZodType>(
  envelope: Envelope,
): { 'application/json': { schema: Envelope } } {
  const both = { 'application/json': { schema: envelope }, 'text/csv': { schema: csv } };
  return both;
}

/** The middleware of a list's route: turns the page into CSV when that is asked for. */
export function listAsCsv(row: z.ZodType): MiddlewareHandler {
  const columns = columnsOf(row);
  return async (c, next) => {
    await next();
    if (c.res.status !== 200 || !wantsCsv(c)) return;
    const page = (await c.res.json()) as { data: unknown[]; meta: Meta | ListMeta };
    const comment = Object.entries(page.meta).map(([name, value]) => `${name}=${value ?? ''}`);
    c.res = new Response(csvText(comment.join(' '), columns, page.data), {
      headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
    });
  };
}
