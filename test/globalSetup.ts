import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openInstallation } from '../src/installation.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A SQLite file with the shipped evidence, scored for today: to be read, or copied and changed. */
    seededDatabase: string;
  }
}

/** Seeds and scores one database file for the whole run; every service test starts from it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'heistcast-test-'));
  const path = join(directory, 'seeded.db');
  const { close } = await openInstallation(path, () => {});
  close();
  project.provide('seededDatabase', path);
  return () => rmSync(directory, { recursive: true });
}
