import { firstDay, type IsoDate, lastDay } from '../../domain/date.ts';
import type { FeedItem } from '../../domain/feedItem.ts';
import type { Incident } from '../../domain/incident.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import type { ThreatActor } from '../../domain/threatActor.ts';
import { digestOf } from '../../ledger/digest.ts';
import { incidentOf } from './incidentOf.ts';
import type { IntakeStore } from './intakeStore.ts';
import { duplicatesOf, incidentsAround, namesakesOf } from './knownIncidents.ts';
import { lossCorrection } from './lossCorrection.ts';
import type { Became, Plan } from './outcome.ts';
import { venueAt, venueIdsOf } from './venueOf.ts';

/** Which items are taken in. */
export interface Intake {
  /** The id of the feed. */
  feed: string;
  /** Thefts from before this day are not. Absent: from whenever. */
  from?: IsoDate | undefined;
  /** How many submissions are filed at most; the rest is left for the next time. Absent: all. */
  most?: number | undefined;
}

/** What the items are compared with. */
interface Known {
  incidents: readonly Incident[];
  actors: readonly ThreatActor[];
  venueIds: ReadonlyMap<FeedItem['report'], string>;
  today: IsoDate;
}

/**
 * What is to be done with items: what was taken in before, is known or is out of bounds is not filed again. One that
 * is likely a known incident is filed only as a correction, when it tells a loss that is not known: it repeats what
 * was reviewed, and a reviewer's time is what runs out first.
 */
export async function planIntake(
  items: readonly FeedItem[],
  { feed, from, most = Number.POSITIVE_INFINITY }: Intake,
  store: IntakeStore,
  today: IsoDate,
): Promise<Plan> {
  const seen = await store.feeds.seen(
    feed,
    items.map(({ item }) => item),
  );
  const plan: Plan = { wanted: [], settled: [] };
  const fresh: { item: FeedItem; digest: string }[] = [];
  for (const item of items) {
    const digest = digestOf(item.report);
    const became = outOfBounds(item, from, today) ?? (seen.get(item.item) === digest ? 'seen' : undefined);
    if (became === undefined) fresh.push({ item, digest });
    else plan.settled.push({ item, digest, became });
  }
  const reports = fresh.map(({ item }) => item.report);
  const known: Known = {
    incidents: await incidentsAround(reports, store, today),
    actors: reports.some(({ blamed }) => blamed !== undefined) ? await store.threatActors() : [],
    venueIds: await venueIdsOf(reports, store),
    today,
  };
  for (const { item, digest } of fresh) {
    const isFull = plan.wanted.length >= most;
    const found: Found = isFull
      ? { became: 'left' }
      : await contentFor(item, known, store, seen.has(item.item));
    if ('content' in found) plan.wanted.push({ item, digest, content: found.content });
    else plan.settled.push({ item, digest, ...found });
  }
  return plan;
}

function outOfBounds(
  { report: { occurredOn } }: FeedItem,
  from: IsoDate | undefined,
  today: IsoDate,
): Became | undefined {
  if (firstDay(occurredOn) > today) return 'future';
  return from !== undefined && lastDay(occurredOn) < from ? 'older' : undefined;
}

type Found = { content: SubmissionContent } | { became: Became; detail?: string };

async function contentFor(
  { report, remark }: FeedItem,
  { incidents, actors, venueIds, today }: Known,
  store: IntakeStore,
  isChanged: boolean,
): Promise<Found> {
  const id = venueIds.get(report);
  if (id === undefined && report.kind === undefined) return { became: 'kindless' };
  const duplicates = await duplicatesOf(report, id, incidents, today);
  const [duplicate] = duplicates;
  if (duplicate === undefined) {
    const setting = { ...(id !== undefined && (await venueAt(report, id, store))), actors, today };
    const incident = incidentOf(report, setting);
    const comment = commentOf(remark, isChanged, namesakesOf(report, incidents));
    return { content: { kind: 'incident', incident, ...comment } };
  }
  const correction = duplicates.length === 1 ? lossCorrection(duplicate, report) : undefined;
  if (correction === undefined) return { became: 'known', detail: duplicate.id };
  return { content: { ...correction, ...commentOf(remark, isChanged, []) } };
}

function commentOf(
  remark: string | undefined,
  isChanged: boolean,
  namesakes: readonly string[],
): { comment?: string } {
  const parts = [
    remark ?? '',
    isChanged ? 'The entry has changed since it was taken in before.' : '',
    namesakes.length > 0 ? `It may be ${namesakes.join(' or ')}.` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? {} : { comment: parts.join(' ').slice(0, 4000) };
}
