import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../src/data/db.ts';
import { exchangeAliases, exchanges, installation } from '../../../src/data/schema.ts';
import { seed } from '../../../src/data/seed.ts';
import { makeVenue } from '../../support/evidence.ts';
import { makeDataset } from '../../support/makeDataset.ts';
import type { TestDatabase } from '../../support/sqlite.ts';

/** What the two databases refuse, they refuse alike. */
export function writesContract(open: () => Promise<TestDatabase>): void {
  const opened: TestDatabase[] = [];
  const db = (): Db => {
    const [database] = opened;
    if (database === undefined) throw new Error('the database was not opened');
    return database.db;
  };
  beforeAll(async () => {
    const database = await open();
    opened.push(database);
    await seed(database.db, makeDataset({ exchanges: [makeVenue({ id: 'alpha' })] }), 'v1');
  });
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  it('keeps foreign keys', async () => {
    const orphan = { alias: 'nobody', exchangeId: 'no-such-venue', origin: 'dataset' };
    await expect((async () => await db().insert(exchangeAliases).values(orphan))()).rejects.toThrow();
    await expect((async () => await db().delete(exchanges))()).rejects.toThrow();
    expect(await db().select().from(exchanges)).toHaveLength(1);
  });

  it('refuses more than 100 parameters and takes 100', async () => {
    const find = async (count: number) =>
      await db()
        .select()
        .from(exchanges)
        .where(
          inArray(
            exchanges.id,
            Array.from({ length: count }, (_, index) => `venue-${index}`),
          ),
        );
    expect(await find(100)).toStrictEqual([]);
    await expect(find(101)).rejects.toThrow();
    const ids = Array.from({ length: 101 }, (_, index) => `key-${index}`);
    await expect(
      db().atomically([db().delete(installation).where(inArray(installation.key, ids))]),
    ).rejects.toThrow();
  });

  it('writes all statements or none', async () => {
    const note = { key: 'note', value: 'written' };
    const add = () => db().insert(installation).values(note);
    await expect(db().atomically([add(), add()])).rejects.toThrow();
    const written = async () =>
      await db()
        .select()
        .from(installation)
        .where(inArray(installation.key, ['note']));
    expect(await written()).toStrictEqual([]);
    await db().atomically([add()]);
    expect(await written()).toStrictEqual([note]);
    await db().atomically([]);
  });
}
