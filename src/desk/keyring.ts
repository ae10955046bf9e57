import { type ApiKey, isInForceAt } from '../domain/apiKey.ts';
import type { StoredKey } from '../domain/commit.ts';
import type { KeyRequest } from '../domain/keyRequest.ts';
import { Refusal } from '../domain/refusal.ts';
import { isSameDigest } from '../ledger/isSameDigest.ts';
import { newKeyToken, parseKeyToken, secretHashOf, tokenText } from '../ledger/keyToken.ts';
import { nextEntry } from '../ledger/nextEntry.ts';
import { timeOf } from './attempt.ts';
import type { Clock, DeskStore } from './deskStore.ts';
import { oneAtATime } from './oneAtATime.ts';
import { retrying } from './retrying.ts';
import { standing } from './standing.ts';

/** Who makes and revokes keys at the command line: whoever has the database. */
export const CONSOLE = 'console';

/** What the keyring needs from the database. */
export interface KeyringStore extends Pick<DeskStore, 'state' | 'log' | 'commit'> {
  keys: {
    find(id: string): Promise<StoredKey | undefined>;
    list(): Promise<ApiKey[]>;
  };
  exchanges: { resolveAll(names: readonly string[]): Promise<Map<string, string>> };
}

/** Where keys are made, recognised and revoked. `by` is the id of the key that does it, or `CONSOLE`. */
export interface Keyring {
  /** Makes a key. Its token is told now and never again. Throws a Refusal for what cannot be. */
  create(wanted: KeyRequest, by: string): Promise<{ key: ApiKey; token: string }>;
  /** Ends a key at once; one that was revoked before stays so. Throws a Refusal when it may not be, or there is none. */
  revoke(id: string, by: string): Promise<void>;
  /** Every key, oldest first. */
  list(): Promise<ApiKey[]>;
  /** The key in force that a token belongs to. Reads it anew each time, so that a revocation holds at once. */
  holderOf(token: string): Promise<ApiKey | undefined>;
}

/** A keyring over a store. Writes of one process come one after the other; among several, whoever is first. */
export function createKeyring(store: KeyringStore, clock: Clock): Keyring {
  const inTurn = oneAtATime();
  return {
    create: (wanted, by) => inTurn(() => retrying(() => create(wanted, by, store, clock))),
    revoke: (id, by) => inTurn(() => retrying(() => revoke(id, by, store, clock))),
    list: () => store.keys.list(),
    async holderOf(token) {
      const given = parseKeyToken(token);
      if (given === undefined) return undefined;
      const stored = await store.keys.find(given.id);
      const isRight = isSameDigest(secretHashOf(given.secret), stored?.secretHash ?? '');
      if (stored === undefined || !isRight || !isInForceAt(stored, timeOf(clock))) return undefined;
      return withoutSecret(stored);
    },
  };
}

async function create(wanted: KeyRequest, by: string, store: KeyringStore, clock: Clock) {
  const { head, expected } = await standing(store);
  const expiresAt = wanted.expiresAt && new Date(wanted.expiresAt).toISOString();
  if (expiresAt !== undefined && expiresAt <= timeOf(clock))
    throw new Refusal('invalid', 'A key cannot have expired already.', '/expiresAt');
  if (wanted.exchange !== undefined) await checkExchange(wanted.exchange, store);
  else if (wanted.scopes.includes('private'))
    throw new Refusal('invalid', 'The scope "private" is of an exchange: name it.', '/exchange');
  const token = newKeyToken();
  const content = {
    ...{ id: token.id, name: wanted.name, scopes: [...new Set(wanted.scopes)] },
    ...(wanted.exchange !== undefined && { exchange: wanted.exchange }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  const secretHash = secretHashOf(token.secret);
  const entry = nextEntry(head, {
    ...{ kind: 'keyCreated', subject: token.id, by },
    ...{ at: timeOf(clock), content: { ...content, secretHash } },
  });
  const key: ApiKey = { ...content, createdAt: entry.at };
  await store.commit({ expected, entry, createdKey: { ...key, secretHash } });
  return { key, token: tokenText(token) };
}

async function revoke(id: string, by: string, store: KeyringStore, clock: Clock): Promise<void> {
  const { head, expected } = await standing(store);
  const key = await store.keys.find(id);
  if (key === undefined) throw new Refusal('notFound', `No key "${id}".`);
  if (key.revokedAt !== undefined) return;
  if (by !== CONSOLE) await refuseLastAdmin(key, store, clock);
  const entry = nextEntry(head, {
    ...{ kind: 'keyRevoked', subject: id, by },
    ...{ at: timeOf(clock), content: { id } },
  });
  await store.commit({ expected, entry, revokedKey: { id, revokedAt: entry.at } });
}

async function checkExchange(id: string, { exchanges }: Pick<KeyringStore, 'exchanges'>): Promise<void> {
  const known = (await exchanges.resolveAll([id])).get(id);
  if (known === id) return;
  const hint = known === undefined ? '' : ` It is a name of "${known}".`;
  throw new Refusal('invalid', `No exchange "${id}".${hint}`, '/exchange');
}

/** Only the command line can make an admin key where there is none: nobody shall end there by a slip. */
async function refuseLastAdmin(key: ApiKey, { keys }: KeyringStore, clock: Clock): Promise<void> {
  const now = timeOf(clock);
  const isAdmin = (each: ApiKey) => each.scopes.includes('admin') && isInForceAt(each, now);
  if (!isAdmin(key)) return;
  const others = (await keys.list()).filter((each) => each.id !== key.id);
  if (!others.some(isAdmin))
    throw new Refusal('conflict', 'It is the last admin key in force: make another one first.');
}

function withoutSecret({ secretHash: _, ...key }: StoredKey): ApiKey {
  return key;
}
