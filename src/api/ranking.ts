import type { ScoreSummary } from '../domain/listing.ts';

/** A venue open on a day with its score then. */
export interface RankedVenue {
  id: string;
  name: string;
  aliases: string[];
  /** Operating base on that day. */
  code: string | null;
  score: ScoreSummary;
}
