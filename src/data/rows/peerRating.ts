import type { PeerRating } from '../../domain/peerRating.ts';
import type { peerRatings } from '../schema.ts';

/** A row for each rating. Several of one publisher, venue and day are numbered in their order. */
export function peerRatingRows(ratings: PeerRating[], origin: string): (typeof peerRatings.$inferInsert)[] {
  const seen = new Map<string, number>();
  return ratings.map((record) => {
    const key = `${record.exchange}/${record.publisher}/${record.publishedOn}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      id: count === 1 ? key : `${key}/${count}`,
      exchangeId: record.exchange,
      publisher: record.publisher,
      publishedOn: record.publishedOn,
      record,
      origin,
    };
  });
}
