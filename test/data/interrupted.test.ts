import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readState } from '../../src/data/installation.ts';
import { seed } from '../../src/data/seed.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { realDataset } from '../support/dataset.ts';
import { dump } from '../support/dump.ts';
import { openTestSqlite } from '../support/sqlite.ts';
import { dumpOfWhole } from '../support/wholeDump.ts';

const SEED_AND_DIE = fileURLToPath(new URL('../support/seedAndDie.ts', import.meta.url));
const dataset = realDataset();

describe('a SQLite process killed while seeding', () => {
  it.each([1, 12])('leaves nothing after %i batches, and the next seeds it all', async (batches) => {
    const { path, close } = await openTestSqlite();
    const child = spawnSync(process.execPath, [SEED_AND_DIE, path, String(batches)], { encoding: 'utf8' });
    expect(child.signal, child.stderr).toBe('SIGKILL');
    const again = openSqlite(path);
    expect(await readState(again.db)).toStrictEqual({});
    expect(await createStore(again.db).counts()).toStrictEqual({});
    await seed(again.db, dataset, 'v1');
    expect(await dump(again.db)).toStrictEqual(await dumpOfWhole(dataset));
    again.close();
    await close();
  });
});
