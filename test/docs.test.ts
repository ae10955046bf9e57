import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createApp } from '../src/api/app.ts';
import { backtest } from '../src/backtest.ts';
import { openSqlite } from '../src/data/sqlite.ts';
import { createStore } from '../src/data/store.ts';
import { depsOn } from '../src/depsOn.ts';

/** Pages that lead through a task: all of their shell is run, from top to bottom, against a server of its own. */
const TASKS = ['exchange.md', 'regulator.md', 'operator.md', 'threat-analyst.md'];

/** `npx heistcast` as the repository has it, and no other package. */
const NPX = `npx() { test "$1" = heistcast || return 127; shift; "$NODE" "$HEISTCAST" "$@"; }`;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The shell of a page, in its order. */
const shellOf = (page: string): string =>
  [...readFileSync(join('docs', page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .map(([, block]) => block)
    .join('\n');

async function openSite(): Promise<{ folder: string; database: string; host: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-docs-'));
  const database = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), database);
  const { db, close } = openSqlite(database);
  const app = createApp({ ...depsOn(createStore(db)), backtest, log: () => {} });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    close();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { folder, database, host: `127.0.0.1:${port}` };
}

async function run(script: string, cwd: string, env: Record<string, string>) {
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', `${NPX}\n${script}`], {
    cwd,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (output += text));
  const [status] = await once(shell, 'close');
  return { status, output };
}

describe('a page that leads through a task', () => {
  it.each(TASKS)('%s: every command works, in its order', { timeout: 120_000 }, async (page) => {
    const { folder, database, host } = await openSite();
    const script = shellOf(page).replaceAll('localhost:8787', host);
    expect(script.split('\n').length).toBeGreaterThan(5);
    const { status, output } = await run(script, folder, {
      ...{ HEISTCAST_DB: database, NODE: process.execPath, HEISTCAST: resolve('src/cli.ts') },
    });
    expect(status, output.slice(-2000)).toBe(0);
    expect(output.includes('urn:heistcast:problem')).toBe(false);
  });
});

describe('every page', () => {
  it.each(readdirSync('docs').filter((name) => name.endsWith('.md')))('%s links to what exists', (page) => {
    const path = join('docs', page);
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, link]) => link ?? '',
    );
    const missing = links.filter((link) => {
      const name = join(dirname(path), link);
      return !readdirSync(dirname(name)).includes(name.split('/').at(-1) ?? '');
    });
    expect(missing).toEqual([]);
  });
});
