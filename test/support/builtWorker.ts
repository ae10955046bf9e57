import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import { inject } from 'vitest';
import { createTestHarness, unstable_readConfig } from 'wrangler';

const WRANGLER = createRequire(import.meta.url)
  .resolve('wrangler/package.json')
  .replace(/package\.json$/, 'bin/wrangler.js');

/** The folder of the worker as `wrangler deploy` would upload it. The first that asks in a run has it built. */
export async function builtWorker(): Promise<string> {
  Object.assign(process.env, {
    CI: '1',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  });
  const folder = join(dirname(inject('seededDatabase')), 'worker');
  const failed = `${folder}.failed`;
  if (isMine(`${folder}.lock`)) {
    try {
      const deploy = ['deploy', '--env=', '--dry-run', '--metafile', '--outdir', `${folder}.partial`];
      await promisify(execFile)(process.execPath, [WRANGLER, ...deploy]);
      renameSync(`${folder}.partial`, folder);
    } catch (error) {
      mkdirSync(failed);
      throw error;
    }
  }
  while (!existsSync(folder)) {
    if (existsSync(failed))
      throw new Error('The worker could not be built: the test that built it says why.');
    await setTimeout(100);
  }
  return folder;
}

function isMine(lock: string): boolean {
  return mkdirSync(lock, { recursive: true }) !== undefined;
}

/** The built worker in workerd, under wrangler.toml. */
export interface RunningWorker {
  origin: URL;
  /** Asks through the router that also serves the static assets; does not follow redirects. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The body that another isolate of the same script on the same database answers. */
  textFromOther(path: string, headers?: Record<string, string>): Promise<string>;
  /** What that other isolate answers to a POST. */
  postToOther(
    path: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<{ status: number; text: string }>;
  /** Runs the cron handler as if it were `time`. */
  runCron(time: Date): Promise<void>;
  d1: D1Database;
  /** The errors that its isolates have logged. */
  errorsLogged(): string[];
  close(): Promise<void>;
}

/** Starts the built worker on a new D1 database that is migrated and empty, in memory and offline. */
export async function openBuiltWorker(): Promise<RunningWorker> {
  const prebuiltWorkerDir = await builtWorker();
  const { d1_databases, compatibility_date, compatibility_flags } = unstable_readConfig({
    config: 'wrangler.toml',
  });
  const second = {
    name: 'second',
    main: join(prebuiltWorkerDir, 'worker.js'),
    no_bundle: true,
    d1_databases,
    compatibility_flags,
    ...(compatibility_date === undefined ? {} : { compatibility_date }),
  };
  const harness = createTestHarness({
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir }, { config: second }],
  });
  const { url } = await harness.listen();
  const worker = harness.getWorker<{ DB: D1Database }>('heistcast');
  const other = harness.getWorker('second');
  await worker.applyD1Migrations('DB');
  const { DB: d1 } = await worker.getEnv();
  return {
    d1,
    origin: url,
    request: (path, init) => fetch(new URL(path, url), { redirect: 'manual', ...init }),
    textFromOther: async (path, headers = {}) => (await other.fetch(path, { headers })).text(),
    postToOther: async (path, headers, body) => {
      const response = await other.fetch(path, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    },
    runCron: async (scheduledTime) => {
      await worker.scheduled({ cron: '5 0 * * *', scheduledTime });
    },
    errorsLogged: () =>
      harness.getLogs().flatMap(({ level, message }) => (level === 'error' ? [message] : [])),
    close: () => harness.close(),
  };
}
