import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Whether a request asks for CSV: by `format`, or else by preferring text/csv in Accept. */
export function wantsCsv(c: Context): boolean {
  const format = c.req.query('format');
  if (format !== undefined) return format === 'csv';
  const supports = ['application/json', 'text/csv'];
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === 'text/csv';
}
