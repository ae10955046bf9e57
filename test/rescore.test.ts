import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeState } from '../src/data/installation.ts';
import { seed } from '../src/data/seed.ts';
import { createStore, type Store } from '../src/data/store.ts';
import { model } from '../src/model.ts';
import { release } from '../src/release.ts';
import { rescore } from '../src/rescore.ts';
import { makeFact, makeVenue } from './support/evidence.ts';
import { makeDataset } from './support/makeDataset.ts';
import { openTestSqlite, type TestDatabase } from './support/sqlite.ts';

const [YESTERDAY, TODAY, TOMORROW] = ['2026-01-30', '2026-01-31', '2026-02-01'] as const;
const otherModel = { ...model, version: 'other' };
const dataset = makeDataset({ exchanges: ['alpha', 'beta'].map((id) => makeVenue({ id })) });
const onlyIfOutdated = { onlyIfOutdated: true };

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await openTestSqlite();
  store = createStore(database.db);
  await seed(database.db, dataset, 'v1');
  await rescore(store, model, TODAY);
});
afterEach(() => database.close());

describe('rescoring at the start', () => {
  it.each(['model', 'release'])('takes over from another %s', async (what) => {
    if (what === 'release') await database.db.atomically(writeState(database.db, { scoredBy: 'other' }));
    expect(await rescore(store, what === 'model' ? otherModel : model, TODAY)).toBe(true);
    expect((await store.versions())?.modelVersion).toBe(what === 'model' ? 'other' : model.version);
    expect((await store.state()).scoredBy).toBe(release);
  });
});

describe('rescoring at the start under a clock that goes back', () => {
  it('undoes what was scored under one that ran ahead', async () => {
    const onFirst = async () => (await store.scores.history(['alpha'], TOMORROW, TOMORROW)).length;
    await rescore(store, model, TOMORROW);
    expect(await onFirst()).toBe(1);
    expect(await rescore(store, model, TODAY)).toBe(true);
    expect((await store.versions())?.scoredOn).toBe(TODAY);
    expect(await onFirst()).toBe(0);
    expect(await rescore(store, model, TOMORROW)).toBe(true);
    expect(await onFirst()).toBe(1);
  });
});

describe('rescoring only what is outdated', () => {
  it('leaves the scores of another model or release alone, so that two do not undo each other’s', async () => {
    const { edition } = await store.state();
    for (let round = 0; round < 3; round++)
      for (const each of [otherModel, model])
        expect(await rescore(store, each, TODAY, onlyIfOutdated)).toBe(false);
    await database.db.atomically(writeState(database.db, { scoredBy: 'other' }));
    expect(await rescore(store, model, TODAY, onlyIfOutdated)).toBe(false);
    expect(await store.state()).toMatchObject({ edition, scoredBy: 'other' });
  });

  it('makes those of a new day once, whoever is first', async () => {
    expect(await rescore(store, otherModel, TOMORROW, onlyIfOutdated)).toBe(true);
    expect(await rescore(store, model, TOMORROW, onlyIfOutdated)).toBe(false);
    expect(await store.versions()).toMatchObject({ modelVersion: 'other', scoredOn: TOMORROW });
  });

  it('does not go back with a clock that is behind', async () => {
    expect(await rescore(store, model, YESTERDAY, onlyIfOutdated)).toBe(false);
    expect((await store.versions())?.scoredOn).toBe(TODAY);
  });

  it('makes those of changed evidence', async () => {
    const [alpha = makeVenue({ id: 'alpha' }), beta = alpha] = dataset.exchanges;
    const exchanges = [{ ...alpha, facts: [makeFact({ id: 'iso' })] }, beta];
    await seed(database.db, makeDataset({ exchanges }), 'v2');
    expect(await store.versions()).toBeUndefined();
    expect(await rescore(store, model, TODAY, onlyIfOutdated)).toBe(true);
    expect((await store.versions())?.dataVersion).toBe('v2');
  });
});
