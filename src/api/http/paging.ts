import { z } from 'zod';
import { badQuery } from './problem.ts';

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(1000)
  .default(100)
  .meta({
    description: 'How many rows a page holds, 1 to 1000.',
    examples: [100],
  });

export const cursor = z.string().max(64).optional().meta({
  description: 'The nextCursor of the page before.',
});

/** The offset a cursor stands for. Throws a 400 for one that we did not make. */
export function offsetOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const match = /^o([0-9a-z]{1,8})$/.exec(text);
  if (match?.[1] === undefined) throw badQuery('cursor', 'is not one that this API gave');
  return Number.parseInt(match[1], 36);
}

/** The cursor of the page that starts at `offset`, or null when that is past the end. */
export function nextCursor(offset: number, rows: number, total: number): string | null {
  const next = offset + rows;
  return rows > 0 && next < total ? `o${next.toString(36)}` : null;
}
