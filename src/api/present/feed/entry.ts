import type { IsoDate } from '../../../domain/date.ts';

/** Something that became public or changed on a day. */
export interface FeedEntry {
  /** Stable, and unique in the feed: `incident/bybit-2025-02`. */
  key: string;
  kind: 'incident' | 'attribution' | 'bandChange';
  title: string;
  /** The day of the evidence it rests on. */
  day: IsoDate;
  summary: string;
  /** Where the dashboard shows it. */
  path: string;
}

/** The newest first; of one day, in the order of their keys. */
export const newestFirst = (a: FeedEntry, b: FeedEntry): number => {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.key < b.key ? -1 : 1;
};
