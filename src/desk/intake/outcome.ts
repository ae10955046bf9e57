import type { FeedItem } from '../../domain/feedItem.ts';
import type { SubmissionContent } from '../../domain/submission.ts';

/** What becomes of an item that is taken in. */
export type Became =
  /** A submission of a new incident, or of a known one's loss. */
  | 'filed'
  /** It says what it said when it was taken in before. */
  | 'seen'
  /** It is likely an incident of the evidence, and says nothing new of it. */
  | 'known'
  /** It is from before what is taken in. */
  | 'older'
  /** It has not happened yet: a slip. */
  | 'future'
  /** It says no kind of target, and no venue of the registry has its name. */
  | 'kindless'
  /** It could not be accepted. */
  | 'refused'
  /** It waits for the next time. */
  | 'left';

export interface Outcome {
  item: FeedItem;
  became: Became;
  /** The known incident's id, or why it was refused. */
  detail?: string | undefined;
}

/** A submission to be filed of an item. */
export interface Wanted {
  item: FeedItem;
  digest: string;
  content: SubmissionContent;
}

/** What is to be done with items, before anything is. */
export interface Plan {
  wanted: Wanted[];
  /** What becomes of the others. */
  settled: (Outcome & { digest: string })[];
}

/** How many items became this. */
export const countOf = (outcomes: readonly Outcome[], became: Became): number =>
  outcomes.filter((each) => each.became === became).length;

/** Outcomes in the order of their items in the document. */
export function inOrderOf(items: readonly FeedItem[], outcomes: readonly Outcome[]): Outcome[] {
  const places = new Map(items.map(({ item }, index) => [item, index]));
  const placeOf = ({ item: { item } }: Outcome) => places.get(item) ?? items.length;
  return outcomes.toSorted((a, b) => placeOf(a) - placeOf(b));
}
