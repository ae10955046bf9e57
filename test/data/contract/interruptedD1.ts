import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createD1Db } from '../../../src/data/d1.ts';
import { readState } from '../../../src/data/installation.ts';
import { seed } from '../../../src/data/seed.ts';
import { createStore } from '../../../src/data/store.ts';
import { realDataset } from '../../support/dataset.ts';
import { dump } from '../../support/dump.ts';
import { currentScores, publishScores, scoredOn } from '../../support/scores.ts';
import type { TestDatabase } from '../../support/sqlite.ts';
import { dumpOfWhole } from '../../support/wholeDump.ts';

/** A seeding that was cut off is noticed, not served, and done again. */
export function interruptedContract(open: () => Promise<TestDatabase & { d1: D1Database }>): void {
  const dataset = realDataset();
  const opened: (TestDatabase & { d1: D1Database })[] = [];
  const real = () => {
    const [database] = opened;
    if (database === undefined) throw new Error('the database was not opened');
    return database;
  };
  beforeAll(async () => {
    opened.push(await open());
  });
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  it.each([1, 12])('is noticed after %i batches and done again', async (batches) => {
    const { d1, db } = real();
    await expect(seed(createD1Db(failingAfter(d1, batches)), dataset, `cut-${batches}`)).rejects.toThrow(
      'cut',
    );
    expect((await readState(db)).seedState).toBe('seeding');
    expect(await createStore(db).versions()).toBeUndefined();
    expect(await seed(db, dataset, 'v1')).toBe(true);
    expect(await dump(db)).toStrictEqual(await dumpOfWhole(dataset));
  });

  it('is not served even where it was scored before', async () => {
    const { d1, db } = real();
    const store = createStore(db);
    await publishScores(store, { day: scoredOn, ...currentScores(dataset) });
    expect(await store.versions()).toBeDefined();
    await expect(seed(createD1Db(failingAfter(d1, 3)), dataset, 'v3')).rejects.toThrow('cut');
    expect(await store.versions()).toBeUndefined();
  });
}

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
