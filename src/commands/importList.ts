import { createDesk } from '../desk/desk.ts';
import type { IntakeStore } from '../desk/intake/intakeStore.ts';
import type { Outcome } from '../desk/intake/outcome.ts';
import { takeIn } from '../desk/intake/takeIn.ts';
import { createRehearsal } from '../desk/rehearsal.ts';
import type { FeedItem } from '../domain/feedItem.ts';
import { openInstallation, today } from '../installation.ts';
import { model } from '../model.ts';

/** Lists that people import count as one feed: its submissions are filed by `feed:import`. */
const INTAKE = { feed: 'import' };

/**
 * Files what a list says as submissions in a database file, which is created when missing; with `dryRun` it files
 * none and says what would become of each entry. In the order of the list.
 */
export async function importList(
  items: readonly FeedItem[],
  { database, dryRun }: { database: string; dryRun: boolean },
): Promise<Outcome[]> {
  const { store, close } = await openInstallation(database, () => {});
  const clock = { nowMs: Date.now, today };
  const counter = dryRun
    ? { store: forgetful(store), desk: createRehearsal(store, clock) }
    : { store, desk: createDesk(store, model, clock) };
  try {
    return await takeIn(items, INTAKE, { ...clock, ...counter });
  } finally {
    close();
  }
}

/** A store that does not note what was taken in. */
const forgetful = (store: IntakeStore): IntakeStore => ({
  ...store,
  feeds: { ...store.feeds, remember: async () => {} },
});
