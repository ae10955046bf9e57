import { openSqlite } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { CONSOLE, createKeyring } from '../../../src/desk/keyring.ts';
import { today } from '../../../src/installation.ts';

/** Keys of those who write, as tokens. */
export interface Tokens {
  submitters: string[];
  reviewers: string[];
}

/** Makes keys in a database file, as the command line does. */
export async function makeKeys(path: string, submitters: number, reviewers: number): Promise<Tokens> {
  const { db, close } = openSqlite(path);
  const keyring = createKeyring(createStore(db), { nowMs: Date.now, today });
  const make = async (scope: 'submit' | 'review', count: number) => {
    const tokens: string[] = [];
    for (let n = 1; n <= count; n++)
      tokens.push((await keyring.create({ name: `${scope} ${n}`, scopes: [scope] }, CONSOLE)).token);
    return tokens;
  };
  const tokens = { submitters: await make('submit', submitters), reviewers: await make('review', reviewers) };
  close();
  return tokens;
}
