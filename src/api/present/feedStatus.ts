import { z } from 'zod';
import type { FeedState } from '../../domain/feedState.ts';

const time = z.iso.datetime().nullable();

/** How far a feed was read, as it is told. */
export const feedStatus = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    checkedAt: time.describe('When it was last asked; null before the first time.'),
    succeededAt: time.describe('When it was last read, or found unchanged.'),
    ageSeconds: z.int().min(0).nullable().describe('How long ago that was.'),
    failures: z.int().min(0).describe('Failed checks since then.'),
    nextCheckAt: time.describe('Not before then will it be asked again.'),
    reason: z.string().nullable().describe('Why the last check failed; null when it did not.'),
  })
  .meta({
    id: 'FeedStatus',
    description: 'How far a public list of thefts was read.',
    examples: [
      {
        ...{ id: 'defillama', title: 'DefiLlama hacks list', failures: 0, reason: null },
        ...{ checkedAt: '2026-11-25T10:35:00.000Z', succeededAt: '2026-11-25T10:35:00.000Z' },
        ...{ ageSeconds: 600, nextCheckAt: '2026-11-25T11:35:00.000Z' },
      },
    ],
  });

/** The feeds that are on, in their order, with what is known of each. */
export function presentFeeds(
  feeds: readonly { id: string; title: string }[],
  states: readonly FeedState[],
  nowMs: number,
): z.infer<typeof feedStatus>[] {
  return feeds.map(({ id, title }) => {
    const state = states.find((each) => each.id === id);
    const succeededAt = state?.succeededAt ?? null;
    return {
      ...{ id, title, checkedAt: state?.checkedAt ?? null, succeededAt },
      ageSeconds:
        succeededAt === null ? null : Math.max(0, Math.floor((nowMs - Date.parse(succeededAt)) / 1000)),
      failures: state?.failures ?? 0,
      nextCheckAt: state?.nextCheckAt ?? null,
      reason: state?.reason ?? null,
    };
  });
}
