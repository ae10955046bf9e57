import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Command, type CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { addLogCommands } from '../../src/commands/log.ts';
import { createStore } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { createKeyring } from '../../src/desk/keyring.ts';
import { today } from '../../src/installation.ts';
import { type FilledFile, openFilled } from './support/filledFile.ts';

let file: FilledFile;
let server: Server;
beforeAll(async () => {
  file = await openFilled();
  const app = createApp({ ...depsOn(createStore(file.database.db)), log: () => {} });
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
}, 120_000);
afterAll(() => {
  server?.close();
  file?.close();
});

const at = (name: string) => join(dirname(file.path), name);
const db = () => ['--db', file.path];
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const SOUND = /^The log holds together: (\d+) entries, head [0-9a-f]{64}\.$/m;

/** Runs the command in this process. */
async function log(...parameters: string[]) {
  const lines: string[] = [];
  let stderr = '';
  const program = new Command('log').exitOverride();
  program.configureOutput({ writeErr: (text) => (stderr += text) });
  addLogCommands(program, (line) => lines.push(line));
  const exitCode = process.exitCode;
  const code = await program.parseAsync(parameters, { from: 'user' }).then(
    () => process.exitCode ?? 0,
    (error: CommanderError) => error.exitCode,
  );
  process.exitCode = exitCode;
  return { status: Number(code), stdout: lines.map((line) => `${line}\n`).join(''), stderr };
}

describe('heistcast log', () => {
  it('is a command of the program, on the database of the environment', { timeout: 120_000 }, () => {
    const run = (...parameters: string[]) =>
      spawnSync(process.execPath, ['src/cli.ts', 'log', ...parameters], {
        env: { ...process.env, HEISTCAST_DB: file.path },
        encoding: 'utf8',
      });
    expect(run('verify')).toMatchObject({ status: 0, stdout: expect.stringMatching(SOUND), stderr: '' });
    expect(run('verify', '--db', 'no-such.db')).toMatchObject({ status: 2, stdout: '' });
  });

  it('verifies a database, and what a service publishes of it', async () => {
    for (const place of [
      ['--db', file.path],
      ['--url', address()],
    ]) {
      const { status, stdout } = await log('verify', ...place);
      expect(stdout).toMatch(SOUND);
      expect(status).toBe(0);
    }
  });

  it('changes nothing of the database, and refuses one of another release', async () => {
    const copy = at('copy.db');
    const client = new Database(file.path);
    client.exec(`VACUUM INTO '${copy}'`);
    client.close();
    const before = readFileSync(copy);
    expect(await log('verify', '--db', copy)).toMatchObject({ status: 0 });
    expect(readFileSync(copy).equals(before)).toBe(true);

    const older = new Database(copy);
    older.exec('DELETE FROM d1_migrations WHERE id = (SELECT max(id) FROM d1_migrations)');
    older.close();
    const stored = readFileSync(copy);
    const { status, stderr } = await log('verify', '--db', copy);
    expect(stderr).toMatch(/an older release made it \(without migration \d+_\w+\.sql\)/);
    expect(status).toBe(2);
    expect(readFileSync(copy).equals(stored)).toBe(true);
  });

  it('sends the key of the environment to where reading takes one', async () => {
    const deps = depsOn(createStore(file.database.db));
    const app = createApp({ ...deps, log: () => {}, publicRead: false });
    const closed = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    await once(closed, 'listening');
    const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
    try {
      const without = await log('verify', '--url', url);
      expect(without.stderr).toMatch(/takes a key: set HEISTCAST_KEY/);
      expect(without.status).toBe(2);
      const { token } = await deps.keyring.create({ name: 'A verifier', scopes: [] }, 'console');
      vi.stubEnv('HEISTCAST_KEY', token);
      expect(await log('verify', '--url', url)).toMatchObject({ status: 0, stderr: '' });
    } finally {
      vi.unstubAllEnvs();
      closed.close();
    }
  });

  it('exports what verifies, signed when asked to', async () => {
    const key = at('signing.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(await log('export', ...db(), '--out', at('plain.jsonl'))).toMatchObject({ status: 0 });
    expect(await log('export', ...db(), '--out', at('signed.jsonl'), '--sign-with', key)).toMatchObject({
      status: 0,
    });
    expect((await log('verify', '--file', at('plain.jsonl'))).stdout).toMatch(SOUND);
    expect((await log('verify', '--file', at('signed.jsonl'), '--public-key', key)).stdout).toMatch(SOUND);
    const unsigned = await log('verify', '--file', at('plain.jsonl'), '--public-key', key);
    expect(unsigned).toMatchObject({ status: 1, stdout: 'the checkpoint is not signed\n' });
  });

  it('tells what was rewritten since an export, though it is right by itself', async () => {
    const lines = readFileSync(at('plain.jsonl'), 'utf8').split('\n');
    await createKeyring(createStore(file.database.db), { nowMs: Date.now, today }).create(
      { name: 'Later', scopes: [] },
      'console',
    );
    for (const place of [db(), ['--url', address()]])
      expect(await log('verify', ...place, '--since', at('plain.jsonl'))).toMatchObject({ status: 0 });
    expect(await log('export', ...db(), '--out', at('later.jsonl'))).toMatchObject({ status: 0 });
    const back = await log('verify', '--file', at('plain.jsonl'), '--since', at('later.jsonl'));
    expect(back).toMatchObject({ status: 1 });
    expect(back.stdout).toBe(
      `entry ${lines.length - 1} is not the one that was kept: the log was rewritten\n`,
    );
  });

  it('names what is wrong with a database, a line each, and exports nothing of it', async () => {
    const { atomically } = file.database.db;
    const run = (sql: string) => atomically([{ toSQL: () => ({ sql, params: [] }) }]);
    await run("update submission set filed_by = filed_by || 'x'");
    const { status, stdout } = await log('verify', ...db());
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(12);
    expect(stdout).toMatch(/^submission \S+ is not as entry \d+ filed it: filedBy$/m);
    const refused = await log('export', ...db(), '--out', at('refused.jsonl'));
    expect(refused).toMatchObject({ status: 1, stdout });
    expect(existsSync(at('refused.jsonl'))).toBe(false);
    await run("update submission set filed_by = rtrim(filed_by, 'x')");
  });

  it.each([
    [['verify', '--db', 'no-such.db'], /there is no database no-such\.db/],
    [['verify', '--db', 'README.md'], /cannot read README\.md: file is not a database/],
    [['verify', '--file', 'no-such.jsonl'], /cannot read no-such\.jsonl: ENOENT/],
    [['verify', '--file', 'x', '--url', 'y'], /give one of --db, --file and --url/],
    [['verify', '--public-key', 'x'], /--public-key is for --file or --since/],
    [['verify', '--url', 'http://127.0.0.1:1'], /cannot read http:\/\/127\.0\.0\.1:1: /],
    [['verify', '--url', 'nowhere'], /cannot read nowhere: Invalid URL/],
    [['export', '--out', 'x', '--sign-with', 'README.md'], /cannot read the key README\.md/],
  ])('%j cannot be done: 2', async (parameters, words) => {
    const { status, stdout, stderr } = await log(...parameters);
    expect(stderr).toMatch(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
