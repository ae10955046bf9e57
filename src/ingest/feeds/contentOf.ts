import { z } from 'zod';
import type { FeedItem } from '../../domain/feedItem.ts';
import { type FeedContent, withDistinctIds } from './feed.ts';

/** An entry as it stands in a document. */
export interface Entry<Value> {
  place: string;
  value: Value;
}

/** Reads each entry by itself. `read` throws for one that cannot be; throws an Error when none can. */
export function contentOf<Value>(
  entries: readonly Entry<Value>[],
  read: (value: Value) => Omit<FeedItem, 'place'>,
): FeedContent {
  const items: FeedItem[] = [];
  const unreadable: FeedContent['unreadable'] = [];
  for (const { place, value } of entries) {
    try {
      items.push({ ...read(value), place });
    } catch (error) {
      unreadable.push({ place, reason: whyNot(error) });
    }
  }
  const [first] = unreadable;
  if (first !== undefined && items.length === 0)
    throw new Error(`none of its entries can be read; ${first.place}: ${first.reason}`);
  return { items: withDistinctIds(items), unreadable };
}

function whyNot(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
      .join('; ');
  return error instanceof Error ? error.message : String(error);
}
