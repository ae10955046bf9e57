import type { Keyring } from '../../src/api/deps.ts';
import type { Store } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { CONSOLE } from '../../src/desk/keyring.ts';
import type { KeyRequest } from '../../src/domain/keyRequest.ts';

/** A key made for a test, and the header field that its holder sends. */
export interface TestKey {
  id: string;
  token: string;
  headers: { Authorization: string };
}

/** Makes a key at the command line. */
export async function makeKey(
  { keyring }: { keyring: Keyring },
  scopes: KeyRequest['scopes'],
  more: Partial<KeyRequest> = {},
): Promise<TestKey> {
  const { key, token } = await keyring.create({ name: 'made for a test', scopes, ...more }, CONSOLE);
  return { id: key.id, token, headers: { Authorization: `Bearer ${token}` } };
}

/** A key that was made an hour ago and expired a minute ago. */
export function makeExpiredKey(
  { store }: { store: Store },
  scopes: KeyRequest['scopes'],
  more: Partial<KeyRequest> = {},
): Promise<TestKey> {
  const then = depsOn(store, { nowMs: () => Date.now() - 3_600_000 });
  const expiresAt = new Date(Date.now() - 60_000).toISOString();
  return makeKey(then, scopes, { ...more, expiresAt });
}
