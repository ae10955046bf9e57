import type { TheftReport } from './theftReport.ts';

/** One entry of a feed or list. */
export interface FeedItem {
  /** The same whenever the entry is read again, and no other entry's. */
  item: string;
  /** Where it stands in the document, for people. */
  place: string;
  report: TheftReport;
  /** What else it says, for the reviewer. */
  remark?: string | undefined;
}
