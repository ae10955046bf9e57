import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { copyAccepted } from '../../../src/data/accepted.ts';
import { createD1Db } from '../../../src/data/d1.ts';
import { createLedger } from '../../../src/data/ledger.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import { CONSOLE, createKeyring } from '../../../src/desk/keyring.ts';
import { today } from '../../../src/installation.ts';
import { verifyLog } from '../../../src/ledger/verifyLog.ts';
import { model } from '../../../src/model.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { getJson } from '../../support/json.ts';
import { recentFact, theftSubmission } from '../../support/recentSubmissions.ts';
import { openTestSqlite } from '../../support/sqlite.ts';

const KEPT = ['bybit', 'upbit', 'kraken'];

/** What was written on one machine is brought to the edge. */
export function movingPart(running: () => RunningWorker): void {
  let folder: string;
  let source: ReturnType<typeof openSqlite>;
  let token: string;
  let pending: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heistcast-move-'));
    const path = join(folder, 'heistcast.db');
    copyFileSync(inject('seededDatabase'), path);
    source = openSqlite(path);
    const store = createStore(source.db);
    const clock = { nowMs: Date.now, today };
    const made = await createKeyring(store, clock).create(
      { name: 'Bybit', scopes: ['submit', 'private'], exchange: 'bybit' },
      CONSOLE,
    );
    token = made.token;
    const desk = createDesk(store, model, clock);
    const file = async (id: string) =>
      (await desk.file(theftSubmission(id, 'upbit', today()), { by: made.key.id, idempotencyKey: id }))
        .submission;
    const { id } = await file('moved-theft');
    await desk.decide(id, { verdict: 'accepted', reason: 'So it is.' }, { by: 'a reviewer' });
    pending = (await file('pending-theft')).id;
    await store.privateFacts.replace('bybit', [recentFact('own', today())], new Date().toISOString());
  }, 120_000);
  afterAll(() => {
    source.close();
    rmSync(folder, { recursive: true });
  });

  it('refuses a database that holds other evidence, and changes nothing', async () => {
    const unseeded = await openTestSqlite();
    const target = createD1Db(running().d1);
    await expect(copyAccepted(unseeded.db, target)).rejects.toThrow('completely seeded');
    await unseeded.close();
    expect((await running().request('/v1/incidents/moved-theft')).status).toBe(404);
  });

  it('copies it, as often as it is asked, and the worker serves it once it is scored', async () => {
    const target = createD1Db(running().d1);
    const copied = {
      ...{ incident: 1, attribution: 1, submission: 2, log_entry: 4, write_receipt: 2, api_key: 1 },
      private_facts: 1,
    };
    expect(await copyAccepted(source.db, target)).toEqual(copied);
    expect(await copyAccepted(source.db, target)).toEqual(copied);
    expect((await running().request('/readyz')).status).toBe(503);

    await running().runCron(new Date());
    expect((await running().request('/readyz')).status).toBe(200);
    expect(await getJson(running(), '/v1/incidents/moved-theft')).toMatchObject({
      data: { target: { id: 'upbit' }, attributions: [{ sponsor: 'KP' }] },
      meta: { dataVersion: (await createStore(source.db).state()).dataVersion },
    });
    expect((await verifyLog(createLedger(target))).problems).toEqual([]);
  }, 120_000);

  it('brings the same scores', async () => {
    const stored = async (db: typeof source.db) => {
      const { scores } = createStore(db);
      const current = await Promise.all(KEPT.map(async (id) => (await scores.current(id))?.answer));
      const history = await scores.history(KEPT, '2014-01-01', today());
      return { current, points: history.map(({ asOf, rawPoints }) => [asOf, rawPoints.toFixed(6)]) };
    };
    const [there, here] = [await stored(createD1Db(running().d1)), await stored(source.db)];
    expect(there.points).toEqual(here.points);
    expect(KEPT.filter((_, index) => there.current[index] !== here.current[index])).toEqual([]);
  });

  it('keeps keys in force, writes known by their Idempotency-Key, and what is unpublished', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    const again = await running().request('/v1/submissions', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': 'pending-theft' },
      body: JSON.stringify(theftSubmission('pending-theft', 'upbit', today())),
    });
    expect(await again.json()).toMatchObject({ data: { id: pending, status: 'pending' } });
    const own = await running().request('/v1/exchanges/bybit/private-facts', { headers });
    expect(await own.json()).toMatchObject({ data: { facts: [{ id: 'own' }] } });
  });

  it('refuses to go back once something else was written at the edge', async () => {
    const target = createD1Db(running().d1);
    const keyring = createKeyring(createStore(target), { nowMs: Date.now, today });
    await keyring.create({ name: 'At the edge', scopes: [] }, CONSOLE);
    await expect(copyAccepted(source.db, target)).rejects.toThrow('its entry 5 is another');
    expect((await running().request('/readyz')).status).toBe(200);
  });
}
