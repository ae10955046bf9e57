import { and, eq, sql } from 'drizzle-orm';
import type { FeedState, SeenItem } from '../domain/feedState.ts';
import { putAll } from './bulk.ts';
import type { Db } from './db.ts';
import { listOf } from './json.ts';
import { feedItems, feeds } from './schema.ts';

/** Reads and keeps how far each feed was read, and what of it was seen. */
export function createFeeds(db: Db) {
  return {
    /** How far each of these feeds was read; one that never was is missing. */
    async states(ids: readonly string[]): Promise<FeedState[]> {
      const rows = await db
        .select()
        .from(feeds)
        .where(sql`${feeds.id} in ${listOf(ids)}`)
        .orderBy(feeds.id);
      return rows.map(toState);
    },

    /** Puts the state of a feed in place of the one before. */
    async save(state: FeedState): Promise<void> {
      await db.atomically(putAll(db, feeds, [{ ...state }], { key: [feeds.id] }));
    },

    /** What each of these items of a feed said when it was last seen, as its digest; one never seen is missing. */
    async seen(feed: string, items: readonly string[]): Promise<Map<string, string>> {
      const { item, digest } = feedItems;
      const rows = await db
        .select({ item, digest })
        .from(feedItems)
        .where(and(eq(feedItems.feed, feed), sql`${item} in ${listOf(items)}`));
      return new Map(rows.map((row) => [row.item, row.digest]));
    },

    /** Keeps that these items of a feed were seen; `seenAt` is an ISO 8601 time in UTC. */
    async remember(feed: string, items: readonly SeenItem[], seenAt: string): Promise<void> {
      const rows = items.map(({ item, digest }) => ({ feed, item, digest, seenAt }));
      await db.atomically(putAll(db, feedItems, rows, { key: [feedItems.feed, feedItems.item] }));
    },
  };
}

function toState(row: typeof feeds.$inferSelect): FeedState {
  const { id, checkedAt, failures, nextCheckAt } = row;
  return {
    ...{ id, checkedAt, failures, nextCheckAt },
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.lastModified !== null && { lastModified: row.lastModified }),
    ...(row.succeededAt !== null && { succeededAt: row.succeededAt }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}
