import type { LogHead } from '../domain/logEntry.ts';
import type { DeskStore } from './deskStore.ts';

/** What a commit is made from. */
export interface Standing {
  /** The newest entry of the log. */
  head: LogHead | undefined;
  expected: { seq: number; dataVersion: string };
}

/** How the log and the evidence stand. Throws when the evidence is not seeded. */
export async function standing({ state, log }: Pick<DeskStore, 'state' | 'log'>): Promise<Standing> {
  const [{ seedState, dataVersion }, head] = await Promise.all([state(), log.head()]);
  if (seedState !== 'complete' || dataVersion === undefined)
    throw new Error('The database holds no complete evidence: seed it first.');
  return { head, expected: { seq: head?.seq ?? 0, dataVersion } };
}
