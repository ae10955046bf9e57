import { createDesk } from '../desk/desk.ts';
import { inOrderOf, type Outcome } from '../desk/intake/outcome.ts';
import { planIntake } from '../desk/intake/planIntake.ts';
import { takeIn } from '../desk/intake/takeIn.ts';
import type { FeedItem } from '../domain/feedItem.ts';
import { openInstallation, today } from '../installation.ts';
import { model } from '../model.ts';

/** Lists that people import count as one feed: its submissions are filed by `feed:import`. */
const INTAKE = { feed: 'import' };

/**
 * Files what a list says as submissions in a database file, which is created when missing; with `dryRun` it writes
 * none and says what would become of each entry. In the order of the list.
 */
export async function importList(
  items: readonly FeedItem[],
  { database, dryRun }: { database: string; dryRun: boolean },
): Promise<Outcome[]> {
  const { store, close } = await openInstallation(database, () => {});
  const clock = { nowMs: Date.now, today };
  const planned = async (): Promise<Outcome[]> => {
    const { settled, wanted } = await planIntake(items, INTAKE, store, today());
    return inOrderOf(items, [...settled, ...wanted.map(({ item }): Outcome => ({ item, became: 'filed' }))]);
  };
  try {
    if (dryRun) return await planned();
    return await takeIn(items, INTAKE, { ...clock, store, desk: createDesk(store, model, clock) });
  } finally {
    close();
  }
}
