import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../../bench/http/startServer.ts';

/** Starts the service on a free port, seeded from the shipped evidence into a database that `stop` removes. */
export async function productOnNewDatabase(): Promise<{ origin: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-'));
  const { url, stop } = await startProduct(join(folder, 'heistcast.db'));
  return {
    origin: url,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
