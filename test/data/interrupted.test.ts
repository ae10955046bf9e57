import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createD1Db } from '../../src/data/d1.ts';
import { readState } from '../../src/data/installation.ts';
import { seed } from '../../src/data/seed.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { openD1Pool, openTestSqlite } from '../support/databases.ts';
import { realDataset } from '../support/dataset.ts';
import { dump } from '../support/dump.ts';
import { currentScores, scoredOn } from '../support/scores.ts';

const SEED_AND_DIE = fileURLToPath(new URL('../support/seedAndDie.ts', import.meta.url));
const dataset = realDataset();
const pool = await openD1Pool(1);
const whole: { dump: Record<string, string[]> } = { dump: {} };

beforeAll(async () => {
  const { db, close } = await openTestSqlite();
  await seed(db, dataset, 'v1');
  whole.dump = await dump(db);
  await close();
});

describe('a SQLite process killed while seeding', () => {
  it.each([1, 12])('leaves nothing after %i batches, and the next seeds it all', async (batches) => {
    const { path, close } = await openTestSqlite();
    const child = spawnSync(process.execPath, [SEED_AND_DIE, path, String(batches)], { encoding: 'utf8' });
    expect(child.signal, child.stderr).toBe('SIGKILL');
    const again = openSqlite(path);
    expect(await readState(again.db)).toStrictEqual({});
    expect(await createStore(again.db).counts()).toStrictEqual({});
    await seed(again.db, dataset, 'v1');
    expect(await dump(again.db)).toStrictEqual(whole.dump);
    again.close();
    await close();
  });
});

describe('a D1 seeding cut off between batches', () => {
  const opened: Awaited<ReturnType<typeof pool.open>>[] = [];
  const real = () => {
    const [database] = opened;
    if (database === undefined) throw new Error('the database was not opened');
    return database;
  };
  beforeAll(async () => {
    opened.push(await pool.open());
  });
  afterAll(() => pool.close());

  it.each([1, 9, 25])('is noticed after %i batches and done again', async (batches) => {
    const { d1, db } = real();
    await expect(seed(createD1Db(failingAfter(d1, batches)), dataset, `cut-${batches}`)).rejects.toThrow(
      'cut',
    );
    expect((await readState(db)).seedState).toBe('seeding');
    expect(await createStore(db).versions()).toBeUndefined();
    expect(await seed(db, dataset, 'v1')).toBe(true);
    expect(await dump(db)).toStrictEqual(whole.dump);
  });

  it('is not served even where it was scored before', async () => {
    const { d1, db } = real();
    const store = createStore(db);
    await store.scores.replaceCurrent(scoredOn, 'm1', currentScores(dataset));
    expect(await store.versions()).toBeDefined();
    await expect(seed(createD1Db(failingAfter(d1, 3)), dataset, 'v3')).rejects.toThrow('cut');
    expect(await store.versions()).toBeUndefined();
  });
});

/** The binding, until it was asked for so many batches; then the connection is gone. */
function failingAfter(d1: D1Database, batches: number): D1Database {
  const left = { batches };
  return new Proxy(d1, {
    get(target, name) {
      if (name === 'batch' && left.batches-- <= 0) return () => Promise.reject(new Error('cut off'));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
