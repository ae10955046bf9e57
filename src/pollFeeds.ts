import type { Log } from './api/deps.ts';
import { createDesk } from './desk/desk.ts';
import type { Clock } from './desk/deskStore.ts';
import type { IntakeStore } from './desk/intake/intakeStore.ts';
import { countOf } from './desk/intake/outcome.ts';
import { takeIn } from './desk/intake/takeIn.ts';
import type { Compilation } from './domain/compilation.ts';
import { addDays, type IsoDate } from './domain/date.ts';
import { afterFailure, afterSuccess, type FeedState, isDue } from './domain/feedState.ts';
import type { Model } from './domain/model.ts';
import type { Feed } from './ingest/feeds/feed.ts';
import { FeedError } from './ingest/feeds/feedError.ts';
import { loadFeed } from './ingest/feeds/loadFeed.ts';
import { reasonOf } from './reasonOf.ts';

/** Thefts of this long before the evidence ends may have been missed by those who compiled it. */
const OVERLAP_DAYS = 60;
/** Submissions of one check: few enough for the 1000 statements D1 allows an invocation. The rest come at the next. */
const MOST_AT_ONCE = 30;

/** What polling needs. */
export interface Polling extends Clock {
  store: IntakeStore & {
    compilation(): Promise<Compilation>;
    feeds: IntakeStore['feeds'] & {
      states(ids: readonly string[]): Promise<FeedState[]>;
      save(state: FeedState): Promise<void>;
    };
  };
  model: Model;
  feeds: readonly Feed[];
  /** Thefts from before this day are left out. Absent: 60 days before the evidence ends. */
  from?: IsoDate | undefined;
  fetch: typeof globalThis.fetch;
  log: Log;
  /** Ends what is under way when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** Checks the feeds that are due and files what is new. Never throws: a failure is logged, and kept with the feed. */
export async function pollFeeds(polling: Polling): Promise<void> {
  for (const feed of polling.feeds) {
    if (polling.signal?.aborted) return;
    try {
      await pollFeed(feed, polling);
    } catch (error) {
      // Of a database that was closed while the service stops, nothing is to be said.
      if (!polling.signal?.aborted) logFailure(feed, error, polling);
    }
  }
}

async function pollFeed(feed: Feed, polling: Polling): Promise<void> {
  const { store, signal } = polling;
  const [before] = await store.feeds.states([feed.id]);
  if (!isDue(before, polling.nowMs())) return;
  try {
    await store.feeds.save(await checked(feed, before, polling));
  } catch (error) {
    if (signal?.aborted) return;
    const reason = reasonOf(error);
    const retryAfterMs = error instanceof FeedError ? error.retryAfterMs : undefined;
    logFailure(feed, error, polling);
    await store.feeds.save(afterFailure(feed.id, before, { reason, retryAfterMs }, polling.nowMs()));
  }
}

/** Reads a feed and files what is new. Resolves to its state then; throws when it cannot. */
async function checked(feed: Feed, before: FeedState | undefined, polling: Polling): Promise<FeedState> {
  const { store, fetch, signal, nowMs, log } = polling;
  const { etag, lastModified } = before ?? {};
  const loaded = await loadFeed(feed, { fetch, etag, lastModified, signal });
  if (loaded === undefined) return afterSuccess(feed.id, { etag, lastModified }, nowMs());
  const { items, unreadable } = feed.parse(loaded.text);
  const { incidentsThrough } = await store.compilation();
  const from = polling.from ?? addDays(incidentsThrough, -OVERLAP_DAYS);
  const desk = createDesk(store, polling.model, polling);
  const outcomes = await takeIn(items, { feed: feed.id, from, most: MOST_AT_ONCE }, { ...polling, desk });
  const [filed, left] = [countOf(outcomes, 'filed'), countOf(outcomes, 'left')];
  const refused = countOf(outcomes, 'refused');
  if (filed + left + refused > 0)
    log('info', 'feed read', { feed: feed.id, filed, left, refused, unreadable: unreadable.length });
  // What is left would not be read again if the next answer were "not modified".
  return afterSuccess(feed.id, left > 0 ? {} : loadedValidators(loaded), nowMs());
}

const loadedValidators = ({ etag, lastModified }: Pick<FeedState, 'etag' | 'lastModified'>) => ({
  etag,
  lastModified,
});

const logFailure = ({ id }: Feed, error: unknown, { log }: Polling): void =>
  log('error', 'feed failed', { feed: id, reason: reasonOf(error) });
