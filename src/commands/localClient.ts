import { existsSync } from 'node:fs';
import { createApp } from '../api/app.ts';
import { backtest } from '../backtest.ts';
import { type Client, createClient } from '../client.ts';
import { depsOn } from '../depsOn.ts';
import { openInstallation } from '../installation.ts';
import { release } from '../release.ts';

/** Runs `use` with a client of the API on a database file, which is created when missing. Nothing listens. */
export async function withLocalClient<Result>(
  database: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(database)) process.stderr.write(`creating ${database} …\n`);
  const silent = () => {};
  const { store, close } = await openInstallation(database, silent);
  try {
    const app = createApp({
      ...depsOn(store),
      backtest,
      log: silent,
      release,
    });
    const fetch = async (input: string | URL | Request, init?: RequestInit) => app.request(input, init);
    return await use(createClient('http://localhost', { fetch }));
  } finally {
    close();
  }
}
