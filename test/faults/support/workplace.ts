import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import { type Spawned, type SpawnOptions, spawnServer } from './server.ts';

/** Files and processes of a test, which end with it. */
export interface Workplace {
  /** The path of a database that is not there yet. */
  newDatabase(): string;
  /** The path of a copy of the seeded and scored database. */
  seededDatabase(): string;
  start(database: string, options?: SpawnOptions): Spawned;
}

/** Sets up a test file's workplace. */
export function useWorkplace(): Workplace {
  const folders: string[] = [];
  const running: Spawned[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) {
      server.kill('SIGKILL');
      await server.exited;
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const newDatabase = () => {
    const folder = mkdtempSync(join(tmpdir(), 'heistcast-faults-'));
    folders.push(folder);
    return join(folder, 'heistcast.db');
  };
  return {
    newDatabase,
    seededDatabase() {
      const path = newDatabase();
      copyFileSync(inject('seededDatabase'), path);
      return path;
    },
    start(database, options) {
      const server = spawnServer(database, options);
      running.push(server);
      return server;
    },
  };
}
