import type { Submission } from '../questions.ts';

type Queued = Pick<Submission, 'id' | 'filedAt'>;

/**
 * What to look at after a submission, of those that wait, newest first: the one filed before it, so that what was
 * passed over is not met again at once; after the oldest the newest.
 */
export function nextInQueue<Each extends Queued>(
  waiting: readonly Each[],
  { id, filedAt }: Queued,
): Each | undefined {
  const others = waiting.filter((each) => each.id !== id);
  return others.find((each) => each.filedAt <= filedAt) ?? others[0];
}
