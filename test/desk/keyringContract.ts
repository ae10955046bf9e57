import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../src/data/store.ts';
import { CONSOLE, createKeyring, type Keyring } from '../../src/desk/keyring.ts';
import type { Scope } from '../../src/domain/apiKey.ts';
import { chainProblems } from '../../src/ledger/chainProblems.ts';
import { digestOf } from '../../src/ledger/digest.ts';
import type { TestDatabase } from '../support/sqlite.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const SOON = '2026-11-20T12:00:01.000Z';

/** What the keyring promises on a database with the shipped evidence. */
export function describeKeyring(driver: string, open: () => Promise<TestDatabase>): void {
  describe(`the keyring on ${driver}`, () => {
    const clock = { nowMs: () => Date.parse(NOON), today: () => NOON.slice(0, 10) };
    const later = { ...clock, nowMs: () => Date.parse(SOON) };
    let database: TestDatabase;
    let store: Store;
    let keyring: Keyring;

    beforeAll(async () => {
      database = await open();
      store = createStore(database.db);
      keyring = createKeyring(store, clock);
    });
    afterAll(() => database.close());

    const make = (scopes: Scope[], name = 'Someone') => keyring.create({ name, scopes }, CONSOLE);
    const entries = () => store.log.after(0, 1000);

    it('recognises a key by its token, and by nothing else', async () => {
      const wanted = { name: 'Bybit', scopes: ['private' as const], exchange: 'bybit' };
      const { key, token } = await keyring.create(wanted, CONSOLE);
      expect(key).toEqual({ ...wanted, id: expect.any(String), createdAt: NOON });
      expect(await keyring.holderOf(token)).toEqual(key);
      const { token: another } = await make(['review']);
      const mixed = token.slice(0, 23) + another.slice(23);
      const cut = token.slice(0, -1);
      const changed = `${cut}${token.endsWith('A') ? 'B' : 'A'}`;
      for (const wrong of [mixed, cut, changed, `${token}A`, token.toUpperCase(), key.id, ''])
        expect(await keyring.holderOf(wrong), wrong).toBeUndefined();
    });

    it('keeps no secret, in no table', async () => {
      const { key, token } = await make(['submit']);
      const secret = token.slice(-43);
      const stored = JSON.stringify([await store.keys.find(key.id), await entries(), await store.state()]);
      expect(stored).toContain(key.id);
      expect(stored).not.toContain(secret);
    });

    it('writes each making and revocation into the log, once', async () => {
      const { key } = await keyring.create({ name: 'A', scopes: ['submit', 'submit'] }, 'admin-key');
      await keyring.revoke(key.id, 'admin-key');
      await keyring.revoke(key.id, 'admin-key');
      const { secretHash } = (await store.keys.find(key.id)) ?? {};
      const mine = (await entries()).filter(({ subject }) => subject === key.id);
      expect(mine).toMatchObject([
        {
          kind: 'keyCreated',
          by: 'admin-key',
          at: key.createdAt,
          digest: digestOf({ id: key.id, name: 'A', scopes: ['submit'], secretHash }),
        },
        { kind: 'keyRevoked', by: 'admin-key', digest: digestOf({ id: key.id }) },
      ]);
      const listed = (await keyring.list()).find(({ id }) => id === key.id);
      expect(listed?.revokedAt).toBe(mine[1]?.at);
      expect(chainProblems(await entries(), await store.log.head())).toEqual([]);
    });

    it('refuses a revoked key at once, also where it was made', async () => {
      const { key, token } = await make(['submit']);
      const elsewhere = createKeyring(createStore(database.db), clock);
      expect(await elsewhere.holderOf(token)).toEqual(key);
      await keyring.revoke(key.id, CONSOLE);
      expect(await elsewhere.holderOf(token)).toBeUndefined();
      expect(await keyring.holderOf(token)).toBeUndefined();
    });

    it('refuses a key from its expiry on', async () => {
      const expiresAt = '2026-11-20T12:00:01Z';
      const { key, token } = await keyring.create({ name: 'A', scopes: [], expiresAt }, CONSOLE);
      expect(key.expiresAt).toBe(SOON);
      expect(await keyring.holderOf(token)).toEqual(key);
      expect(await createKeyring(store, later).holderOf(token)).toBeUndefined();
    });

    it.each([
      ['an unknown exchange', { exchange: 'no-such-exchange' }, '/exchange'],
      ['an exchange by another of its names', { exchange: 'huobi' }, '/exchange'],
      ['an expiry in the past', { expiresAt: '2026-11-20T11:59:59Z' }, '/expiresAt'],
      ['an expiry now', { expiresAt: NOON }, '/expiresAt'],
    ])('makes no key with %s', async (_, fields, pointer) => {
      const before = await keyring.list();
      const refused = keyring.create({ name: 'A', scopes: [], ...fields }, CONSOLE);
      await expect(refused).rejects.toMatchObject({ reason: 'invalid', pointer });
      expect(await keyring.list()).toEqual(before);
    });

    it('revokes none that does not exist', async () => {
      await expect(keyring.revoke('aaaaaaaaaaaa', CONSOLE)).rejects.toMatchObject({ reason: 'notFound' });
    });

    it('lets a key revoke the last admin key in force in no case, the command line in any', async () => {
      const first = await make(['admin']);
      const { key: expiring } = await keyring.create(
        { name: 'A', scopes: ['admin'], expiresAt: SOON },
        CONSOLE,
      );
      const once = createKeyring(store, later);
      await expect(once.revoke(first.key.id, first.key.id)).rejects.toMatchObject({ reason: 'conflict' });
      expect(await once.holderOf(first.token)).toEqual(first.key);
      await once.revoke(expiring.id, first.key.id);
      const second = await make(['admin']);
      await once.revoke(first.key.id, first.key.id);
      await once.revoke(second.key.id, CONSOLE);
      expect(await once.holderOf(second.token)).toBeUndefined();
    });

    it('lets two admins who revoke each other at the same time not both succeed', async () => {
      const [a, b] = [await make(['admin']), await make(['admin'])];
      const [one, two] = [keyring, createKeyring(createStore(database.db), clock)];
      const results = await Promise.allSettled([
        one.revoke(b.key.id, a.key.id),
        two.revoke(a.key.id, b.key.id),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await keyring.revoke(a.key.id, CONSOLE);
      await keyring.revoke(b.key.id, CONSOLE);
    });

    it('makes many at the same time, from two places, in one chain', async () => {
      const other = createKeyring(createStore(database.db), clock);
      const before = (await entries()).length;
      const made = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 === 0 ? keyring : other).create({ name: `key ${i}`, scopes: [] }, CONSOLE),
        ),
      );
      expect(new Set(made.map(({ key }) => key.id)).size).toBe(10);
      expect(await entries()).toHaveLength(before + 10);
      expect(chainProblems(await entries(), await store.log.head())).toEqual([]);
    });
  });
}
