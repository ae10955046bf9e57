import type { FeedItem } from '../../domain/feedItem.ts';
import { Refusal } from '../../domain/refusal.ts';
import { letOthersIn } from '../../letOthersIn.ts';
import { timeOf } from '../attempt.ts';
import type { Desk } from '../desk.ts';
import type { Clock } from '../deskStore.ts';
import type { Rehearsal } from '../rehearsal.ts';
import type { IntakeStore } from './intakeStore.ts';
import { inOrderOf, type Outcome, type Wanted } from './outcome.ts';
import { type Intake, planIntake } from './planIntake.ts';

/** Where items are taken in. */
export interface Counter extends Clock {
  store: IntakeStore;
  desk: Pick<Desk, 'file'> | Rehearsal;
}

/** Digits of a digest that tell what an item said apart from what it said before. */
const DIGEST_DIGITS = 16;

/**
 * Files what items say as submissions of `feed:<id>`, and remembers them. Each is remembered after it
 * is filed, under an idempotency key: cut off at any point and done again, it files nothing twice. What became of each,
 * in their order.
 */
export async function takeIn(
  items: readonly FeedItem[],
  intake: Intake,
  counter: Counter,
): Promise<Outcome[]> {
  const { store, today } = counter;
  const { wanted, settled } = await planIntake(items, intake, store, today());
  const known = settled.filter(({ became }) => became === 'known');
  await store.feeds.remember(intake.feed, known.map(seenOf), timeOf(counter));
  const outcomes: Outcome[] = settled.map(({ item, became, detail }) => ({ item, became, detail }));
  let isFull = false;
  for (const each of wanted) {
    const outcome: Outcome = isFull
      ? { item: each.item, became: 'left' }
      : await fileOne(each, intake.feed, counter);
    isFull ||= outcome.became === 'left';
    outcomes.push(outcome);
    await letOthersIn();
  }
  return inOrderOf(items, outcomes);
}

async function fileOne(wanted: Wanted, feed: string, counter: Counter): Promise<Outcome> {
  const outcome = await filed(wanted, feed, counter);
  if (outcome.became !== 'left') await counter.store.feeds.remember(feed, [seenOf(wanted)], timeOf(counter));
  return outcome;
}

async function filed({ item, digest, content }: Wanted, feed: string, { desk }: Counter): Promise<Outcome> {
  const idempotencyKey = `${feed}/${item.item}/${digest.slice(0, DIGEST_DIGITS)}`;
  try {
    const { isRepeated } = await desk.file(content, { by: `feed:${feed}`, idempotencyKey });
    return { item, became: isRepeated ? 'seen' : 'filed' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    switch (error.reason) {
      // Filed on an earlier day, when the same words made another incident.
      case 'otherRequest':
        return { item, became: 'seen' };
      case 'tooMany':
        return { item, became: 'left', detail: error.message };
      default:
        return { item, became: 'refused', detail: error.message };
    }
  }
}

const seenOf = ({ item: { item }, digest }: { item: FeedItem; digest: string }) => ({ item, digest });
