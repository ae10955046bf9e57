import type { D1Database } from '@cloudflare/workers-types';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { isoDate, toIsoDate } from './domain/date.ts';
import type { Feed } from './ingest/feeds/feed.ts';
import { feedsNamed } from './ingest/feeds/feeds.ts';
import { model } from './model.ts';
import { pollFeeds } from './pollFeeds.ts';
import { reasonOf } from './reasonOf.ts';
import { log } from './workerLog.ts';

const MINUTE_MS = 60_000;

/** The feeds that a worker's setting turns on; none, and a line in the log, when it names one that there is not. */
export function feedsOn(setting = 'none'): Feed[] {
  try {
    return feedsNamed(setting);
  } catch (error) {
    log('error', 'wrong setting FEEDS', { reason: reasonOf(error) });
    return [];
  }
}

/** Checks the feeds that are due at `timeMs`, when the cron trigger was to fire. Never throws. */
export async function pollOn(
  database: D1Database,
  timeMs: number,
  { FEEDS, FEEDS_FROM }: { FEEDS?: string; FEEDS_FROM?: string },
): Promise<void> {
  const feeds = feedsOn(FEEDS);
  if (feeds.length === 0) return;
  // To the minute, so that what is due an hour after the last trigger is due at the next.
  const nowMs = () => Math.floor(timeMs / MINUTE_MS) * MINUTE_MS;
  const store = createStore(createD1Db(database));
  const from = isoDate.safeParse(FEEDS_FROM).data;
  await pollFeeds({ store, model, feeds, from, fetch, log, nowMs, today: () => toIsoDate(nowMs()) });
}
