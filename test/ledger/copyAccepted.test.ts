import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyAccepted } from '../../src/data/accepted.ts';
import type { Db } from '../../src/data/db.ts';
import { writeState } from '../../src/data/installation.ts';
import { createLedger } from '../../src/data/ledger.ts';
import { seed } from '../../src/data/seed.ts';
import { openSqlite, type SqliteDb } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { CONSOLE, createKeyring } from '../../src/desk/keyring.ts';
import { today } from '../../src/installation.ts';
import { verifyLog } from '../../src/ledger/verifyLog.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { contentsOf, differencesOf } from '../faults/support/contents.ts';
import { putEvidence } from '../faults/support/putEvidence.ts';
import { twoEvidences } from '../faults/support/twoEvidences.ts';
import { makeVenue } from '../support/evidence.ts';
import { makeDataset } from '../support/makeDataset.ts';
import { factSubmission, recentFact } from '../support/recentSubmissions.ts';
import { type FilledFile, openFilled } from './support/filledFile.ts';

const clock = { nowMs: Date.now, today };
const folder = mkdtempSync(join(tmpdir(), 'heistcast-copy-'));
const opened: SqliteDb[] = [];
let files = 0;
function openNew() {
  const path = join(folder, `${files++}.db`);
  const database = openSqlite(path);
  opened.push(database);
  return { path, ...database };
}
afterEach(() => {
  for (const { close } of opened.splice(0)) close();
});

let source: FilledFile;
beforeAll(async () => {
  source = await openFilled();
  const { privateFacts } = createStore(source.database.db);
  await privateFacts.replace('bybit', [recentFact('own', today())], new Date().toISOString());
}, 120_000);
afterAll(() => {
  source?.close();
  rmSync(folder, { recursive: true });
});

/** A new database with the evidence of the source, and nothing written. */
async function openTarget() {
  const target = openNew();
  await putEvidence(target, twoEvidences(60)[0]);
  return target;
}
const makeKey = (db: Db) =>
  createKeyring(createStore(db), clock).create({ name: 'A key', scopes: [] }, CONSOLE);
const problemsOf = async (db: Db) => (await verifyLog(createLedger(db))).problems;

describe('copying what was written into another database', { timeout: 120_000 }, () => {
  it('makes it the same, also when done again and after more was written', async () => {
    const { path, db } = await openTarget();
    const copied = await copyAccepted(source.database.db, db);
    expect(copied).toMatchObject({ submission: 12, api_key: 3, private_facts: 1, exchange: 1, incident: 2 });
    expect(await createStore(db).versions()).toBeUndefined();
    await rescore(createStore(db), model, today());
    expect(differencesOf(contentsOf(source.path), contentsOf(path))).toEqual([]);
    expect(await problemsOf(db)).toEqual([]);

    await makeKey(source.database.db);
    expect(await copyAccepted(source.database.db, db)).toEqual({
      ...{ ...copied, api_key: 4, log_entry: (copied.log_entry ?? 0) + 1 },
    });
    await rescore(createStore(db), model, today());
    expect(differencesOf(contentsOf(source.path), contentsOf(path))).toEqual([]);
  });

  it('takes the version from what is shipped there', async () => {
    const { db } = await openTarget();
    const right = (await createStore(source.database.db).state()).dataVersion;
    await source.database.db.atomically(writeState(source.database.db, { dataVersion: 'odd' }));
    await copyAccepted(source.database.db, db);
    await source.database.db.atomically(writeState(source.database.db, { dataVersion: right }));
    expect((await createStore(db).state()).dataVersion).toBe(right);
  });

  it('is refused, and changes nothing, where something else was written', async () => {
    const { path, db } = await openTarget();
    await makeKey(db);
    const before = contentsOf(path);
    await expect(copyAccepted(source.database.db, db)).rejects.toThrow('its entry 1 is another');
    expect(contentsOf(path)).toEqual(before);
  });

  it('is refused where more was written since', async () => {
    const { path, db } = await openTarget();
    await copyAccepted(source.database.db, db);
    await makeKey(db);
    const before = contentsOf(path);
    await expect(copyAccepted(source.database.db, db)).rejects.toThrow(/its entry \d+ is another/);
    expect(contentsOf(path)).toEqual(before);
  });

  it('is refused between different shipped evidence', async () => {
    const target = openNew();
    await putEvidence(target, twoEvidences(60)[1]);
    await expect(copyAccepted(source.database.db, target.db)).rejects.toThrow('different shipped evidence');
  });

  it('brings venues that are no longer shipped, of which something was submitted', async () => {
    const [from, to] = [openNew(), openNew()];
    const [alpha, beta, gamma, delta] = ['alpha', 'beta', 'gamma', 'delta'].map((id) => makeVenue({ id }));
    if (!(alpha && beta && gamma && delta)) throw new Error('a venue is missing');
    await seed(from.db, makeDataset({ exchanges: [alpha, beta, gamma, delta] }), 'v1');
    const store = createStore(from.db);
    const desk = createDesk(store, model, clock);
    const { submission } = await desk.file(factSubmission('iso', 'beta', today()), { by: 'someone' });
    await desk.decide(submission.id, { verdict: 'accepted', reason: 'So it is.' }, { by: 'a reviewer' });
    await store.privateFacts.replace('gamma', [recentFact('own', today())], new Date().toISOString());
    for (const { db } of [from, to]) await seed(db, makeDataset({ exchanges: [alpha] }), 'v2');
    expect(await createStore(to.db).exchanges.find('beta')).toBeUndefined();

    expect(await copyAccepted(from.db, to.db)).toMatchObject({
      exchange: 2,
      exchange_fact: 1,
      private_facts: 1,
    });
    expect((await createStore(to.db).exchanges.find('beta'))?.facts).toHaveLength(1);
    expect(await createStore(to.db).privateFacts.of('gamma')).toHaveLength(1);
    expect(await createStore(to.db).exchanges.find('delta')).toBeUndefined();
    const ids = await createStore(to.db).exchanges.resolveAll(['beta', 'gamma', 'delta']);
    expect([...ids.keys()]).toEqual(['beta', 'gamma']);
  });

  it('takes away the names that a correction took away', async () => {
    const [from, to] = [openNew(), openNew()];
    const exchanges = [makeVenue({ id: 'alpha', aliases: ['kept', 'wrong'] })];
    for (const { db } of [from, to]) await seed(db, makeDataset({ exchanges }), 'v1');
    const desk = createDesk(createStore(from.db), model, clock);
    const { submission } = await desk.file(
      { kind: 'correction', record: 'exchange/alpha/profile', patch: { aliases: ['kept'] } },
      { by: 'someone' },
    );
    await desk.decide(submission.id, { verdict: 'accepted', reason: 'So it is.' }, { by: 'a reviewer' });
    await copyAccepted(from.db, to.db);
    const ids = await createStore(to.db).exchanges.resolveAll(['alpha', 'kept', 'wrong']);
    expect([...ids.keys()]).toEqual(['alpha', 'kept']);
    expect(contentsOf(to.path).exchange_alias).toEqual(contentsOf(from.path).exchange_alias);
  });
});
