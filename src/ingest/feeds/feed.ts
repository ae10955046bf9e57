import type { FeedItem } from '../../domain/feedItem.ts';

/** What a document says. */
export interface FeedContent {
  items: FeedItem[];
  /** The entries that could not be read: where they stand, and why. */
  unreadable: { place: string; reason: string }[];
}

/** A public list of thefts. */
export interface Feed {
  id: string;
  title: string;
  url: string;
  /** Reads the document. Throws an Error when it is not what the feed publishes; an entry that is not is counted. */
  parse(text: string): FeedContent;
}

/** Tells entries of the same name and day apart, by their order. */
export function withDistinctIds(items: readonly FeedItem[]): FeedItem[] {
  const counts = new Map<string, number>();
  return items.map((each) => {
    const count = (counts.get(each.item) ?? 0) + 1;
    counts.set(each.item, count);
    return count === 1 ? each : { ...each, item: `${each.item}/${count}` };
  });
}
