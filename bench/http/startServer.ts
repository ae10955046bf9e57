import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const HOST = '127.0.0.1';
const MOST_START_MS = 60_000;

/** A server in a process of its own. */
export interface RunningServer {
  url: string;
  pid: number;
  /** From the start of the process to its first good answer. */
  startMs: number;
  stop(): Promise<void>;
}

/**
 * Starts a script that serves on `PORT` of the loopback address and waits until it answers `readyPath` well.
 * Throws when it ends before that, or takes more than a minute.
 */
export async function startServer(
  script: string,
  readyPath: string,
  env: Record<string, string>,
): Promise<RunningServer> {
  const port = await freePort();
  const startedMs = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, HOST, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} cannot be started`);
  const url = `http://${HOST}:${port}`;
  const stop = async () => {
    child.kill();
    await ended;
  };
  while (!(await answers(`${url}${readyPath}`))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if (performance.now() - startedMs > MOST_START_MS) {
      await stop();
      throw new Error(`${script} does not answer ${readyPath}`);
    }
    await delay(5);
  }
  return { url, pid, startMs: Math.round(performance.now() - startedMs), stop };
}

/** The product's server on a database file, without a limit on requests. */
export const startProduct = (databasePath: string): Promise<RunningServer> =>
  startServer('src/node.ts', '/v1/exchanges?limit=1', productEnvironment(databasePath));

/** What the product reads from its environment when it is measured. */
export const productEnvironment = (databasePath: string): Record<string, string> => ({
  HEISTCAST_DB: databasePath,
  RATE_LIMIT_PER_MINUTE: '0',
  LOG_LEVEL: 'error',
});

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
