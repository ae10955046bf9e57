import { digestOf } from '../ledger/digest.ts';
import { answeredBefore } from './attempt.ts';
import type { Desk } from './desk.ts';
import type { Clock, DeskStore } from './deskStore.ts';
import { checkFiling } from './fileSubmission.ts';

/** A counter that files nothing: it refuses what the desk would, and says what would be a repetition. */
export interface Rehearsal {
  file(...sent: Parameters<Desk['file']>): Promise<{ isRepeated: boolean }>;
}

/** A rehearsal of what the desk would do with what one submitter files in one go. */
export function createRehearsal(store: DeskStore, { today }: Pick<Clock, 'today'>): Rehearsal {
  let filed = 0;
  const { submissions } = store;
  // What would be filed counts as waiting.
  const withFiled: DeskStore = {
    ...store,
    submissions: {
      ...submissions,
      countPending: async (by, kind) => (await submissions.countPending(by, kind)) + filed,
    },
  };
  return {
    async file(content, write) {
      const attempt = { ...write, digest: digestOf({ file: content }) };
      if ((await answeredBefore(attempt, store)) !== undefined) return { isRepeated: true };
      await checkFiling({ id: crypto.randomUUID(), content }, write.by, withFiled, today());
      filed += 1;
      return { isRepeated: false };
    },
  };
}
