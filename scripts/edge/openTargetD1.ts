import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import type { Target } from './target.ts';

/** A target's database, reached from this machine. */
export interface OpenD1 {
  d1: D1Database;
  close(): Promise<void>;
}

/** Opens it: the one of a rehearsal in a local workerd, the one on Cloudflare through a remote binding. */
export async function openTargetD1({
  worker,
  database,
  compatibilityDate,
  stateFolder,
}: Target): Promise<OpenD1> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-d1-'));
  const configPath = join(folder, 'wrangler.json');
  const remote = stateFolder === undefined;
  const config = {
    name: `${worker}-load`,
    compatibility_date: compatibilityDate,
    d1_databases: [{ ...database, remote }],
  };
  writeFileSync(configPath, JSON.stringify(config));
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath,
    persist: remote ? false : { path: resolve(stateFolder, 'v3') },
    remoteBindings: remote,
  });
  const close = async () => {
    await proxy.dispose();
    rmSync(folder, { recursive: true });
  };
  return { d1: proxy.env.DB, close };
}
