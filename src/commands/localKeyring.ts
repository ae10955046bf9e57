import { existsSync } from 'node:fs';
import type { Keyring } from '../api/deps.ts';
import { depsOn } from '../depsOn.ts';
import { openInstallation } from '../installation.ts';

/** Runs `use` with the keyring of a database file, which is created when missing. */
export async function withLocalKeyring<Result>(
  database: string,
  use: (keyring: Keyring) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(database)) process.stderr.write(`creating ${database} …\n`);
  const { store, close } = await openInstallation(database, () => {});
  try {
    return await use(depsOn(store).keyring);
  } finally {
    close();
  }
}
