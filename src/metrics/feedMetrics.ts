import type { Store } from '../api/deps.ts';
import { presentFeeds } from '../api/present/feedStatus.ts';
import type { Metric } from './textFormat.ts';

/** A public list of thefts that is read. */
export interface MeasuredFeed {
  id: string;
  title: string;
}

/** How far each feed that is on was read, as /v1/status tells it. One that was never read has no age. */
export async function feedMetrics(
  store: Pick<Store, 'feeds'>,
  feeds: readonly MeasuredFeed[],
  nowMs: number,
): Promise<Metric[]> {
  if (feeds.length === 0) return [];
  const states = await store.feeds.states(feeds.map(({ id }) => id));
  const told = presentFeeds(feeds, states, nowMs);
  return [
    {
      name: 'heistcast_feed_age_seconds',
      help: 'Since a feed was last read, or found unchanged.',
      type: 'gauge',
      samples: told.flatMap(({ id, ageSeconds }) =>
        ageSeconds === null ? [] : [{ labels: { feed: id }, value: ageSeconds }],
      ),
    },
    {
      name: 'heistcast_feed_failures',
      help: 'Failed checks of a feed since it was last read.',
      type: 'gauge',
      samples: told.map(({ id, failures }) => ({ labels: { feed: id }, value: failures })),
    },
  ];
}
