import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openService } from './support/service.ts';

interface Started {
  process: ChildProcess;
  /** Resolves to the address once it listens. */
  address: Promise<string>;
  exited: Promise<number | null>;
}

const folders: string[] = [];
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-node-'));
  folders.push(folder);
  return join(folder, 'heistcast.db');
}

function start(database: string, environment: Record<string, string> = {}): Started {
  const env = { ...process.env, HEISTCAST_DB: database, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['src/node.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /listening on (http:\/\/[^"]+)/.exec(output);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`exited before listening:\n${output}`)));
  });
  address.catch(() => {});
  return { process: child, address, exited };
}

const getStatus = async (address: string) => (await fetch(`${address}/v1/status`)).json();

describe('npm start', () => {
  // Wall time on a shared machine: one of three starts must be within the bound.
  it('answers from an empty folder within ten seconds, and stops on SIGTERM', { retry: 2 }, async () => {
    const before = performance.now();
    const { process: child, address, exited } = start(newDatabase());
    const response = await fetch(`${await address}/v1/exchanges/bybit/score?asOf=2025-02-20`);
    expect(response.status).toBe(200);
    expect(performance.now() - before).toBeLessThan(10_000);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  it('comes back complete after being killed in the middle of its first start', async () => {
    const database = newDatabase();
    const killed = start(database);
    while (!existsSync(`${database}-wal`)) await delay(5);
    await delay(150);
    killed.process.kill('SIGKILL');
    await killed.exited;
    const address = await start(database).address;
    const expected = openService();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await getStatus(address)).toEqual(await (await expected.request('/v1/status')).json());
    expected.close();
  }, 60_000);

  it('names a wrong setting and stops', async () => {
    const { address, exited } = start(newDatabase(), { PORT: 'http' });
    await expect(address).rejects.toThrow(/PORT/);
    expect(await exited).toBe(1);
  });
});
