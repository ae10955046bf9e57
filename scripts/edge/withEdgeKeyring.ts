import type { Keyring } from '../../src/api/deps.ts';
import { createD1Db } from '../../src/data/d1.ts';
import { createStore } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { openTargetD1 } from './openTargetD1.ts';
import type { Target } from './target.ts';

/** Runs `use` with the keyring of a target's database. */
export async function withEdgeKeyring<Result>(
  target: Target,
  use: (keyring: Keyring) => Promise<Result>,
): Promise<Result> {
  const { d1, close } = await openTargetD1(target);
  try {
    return await use(depsOn(createStore(createD1Db(d1))).keyring);
  } finally {
    await close();
  }
}
