import type { AppDeps } from '../deps.ts';
import { HttpProblem } from './problem.ts';
import { whenReady } from './versions.ts';

/** A check reads the whole file, for some 30 ms: no more often than this. */
const CHECK_EVERY_MS = 1000;

/**
 * Passes while the database can be read and is completely seeded and scored; throws a 503 while it is not.
 * Logs when it can no longer be read, and when it can again, not at every probe.
 */
export function readinessOf({ store, checkDatabase, log }: Pick<AppDeps, 'store' | 'checkDatabase' | 'log'>) {
  let checkedMs = Number.NEGATIVE_INFINITY;
  let isReadable = true;

  const read = async () => {
    if (!isReadable || performance.now() - checkedMs >= CHECK_EVERY_MS) {
      checkDatabase?.();
      checkedMs = performance.now();
    }
    return store.versions();
  };

  return async (): Promise<void> => {
    let versions: Awaited<ReturnType<typeof read>>;
    try {
      versions = await read();
    } catch (error) {
      if (isReadable) log('error', 'database cannot be read', { error });
      isReadable = false;
      throw new HttpProblem(503, 'The database cannot be read.');
    }
    if (!isReadable) log('info', 'database can be read again', {});
    isReadable = true;
    whenReady(versions);
  };
}
