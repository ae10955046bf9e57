import { z } from 'zod';
import { badQuery } from '../http/problem.ts';
import type { Listed } from './listing.ts';

/** A page holds no more, whatever was asked for. */
const MOST_ROWS = 1000;

/** How a list is asked for in pages (TAXII 2.1 §3.5). */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(MOST_ROWS)
    .meta({ description: `How many at most; never more than ${MOST_ROWS} come.`, examples: [100] }),
  next: z.string().max(64).optional().meta({ description: 'The `next` of the page before.' }),
};

/** A page of a list. */
export interface TaxiiPage {
  rows: Listed[];
  /** What an answer says of what comes after it. */
  rest: { more: boolean; next?: string };
  /** The header fields with the times of the first and last row (TAXII 2.1 §3.2); none without rows. */
  fields: Record<string, string>;
}

/**
 * A page of a filtered list. `next` stands for the time of the last row, so that pages fit together whatever their
 * sizes. Throws a 400 for one that we did not make.
 */
export function taxiiPage(
  contents: readonly Listed[],
  { limit, next }: { limit: number; next?: string | undefined },
): TaxiiPage {
  const seen = next === undefined ? '' : timeOf(next);
  const remaining = contents.filter(({ dateAdded }) => dateAdded > seen);
  const rows = remaining.slice(0, Math.min(limit, MOST_ROWS));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return { rows, rest: { more: false }, fields: {} };
  const more = rows.length < remaining.length;
  return {
    rows,
    rest: { more, ...(more && { next: tokenOf(last.dateAdded) }) },
    fields: {
      'X-TAXII-Date-Added-First': first.dateAdded,
      'X-TAXII-Date-Added-Last': last.dateAdded,
    },
  };
}

const tokenOf = (dateAdded: string): string => dateAdded.replace(/\D/g, '');

function timeOf(token: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{6})$/.exec(token);
  if (parts === null) throw badQuery('next', 'is not one that this API gave');
  const [, year, month, day, hours, minutes, seconds, fraction] = parts;
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${fraction}Z`;
}
