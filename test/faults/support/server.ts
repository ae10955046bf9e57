import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const NODE_ENTRY = fileURLToPath(new URL('../../../src/node.ts', import.meta.url));
const SERVE_AND_RESCORE = fileURLToPath(new URL('serveAndRescore.ts', import.meta.url));
const SERVE_AND_DIE = fileURLToPath(new URL('serveAndDie.ts', import.meta.url));
const MOST_WAIT_MS = 120_000;

/** A service in a process of its own. */
export interface Spawned {
  pid: number;
  /** Resolves to its address once it listens. Rejects with what it wrote when it stops before. */
  address: Promise<string>;
  /** Resolves to its exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** Everything it wrote until now. */
  output(): string;
  /** Resolves once it wrote this so many times. Throws with what it wrote instead after two minutes. */
  wrote(text: string, times?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** How to start a service. */
export interface SpawnOptions {
  /** Looks every 200 ms whether the scores are of today, rather than every minute. */
  rescoresOften?: boolean;
  /** Kills itself at its first commit: just before it, or after it and before the answer. */
  diesAtCommit?: 'before' | 'after';
  /** Largest file it may write: a disk that is full from there on. */
  mostFileKb?: number;
}

/** Starts the service on a database file and a free port. */
export function spawnServer(database: string, options: SpawnOptions = {}): Spawned {
  const { rescoresOften = false, diesAtCommit, mostFileKb = 'unlimited' } = options;
  const usual = rescoresOften ? SERVE_AND_RESCORE : NODE_ENTRY;
  const entry = diesAtCommit === undefined ? [usual] : [SERVE_AND_DIE, database, diesAtCommit];
  const env = {
    ...process.env,
    HEISTCAST_DB: database,
    PORT: '0',
    HOST: '127.0.0.1',
    RATE_LIMIT_PER_MINUTE: '0',
  };
  const limited = `ulimit -f ${mostFileKb}; exec "$@"`;
  const command = ['-c', limited, 'bash', process.execPath, ...entry];
  return follow(spawn('bash', command, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function follow(child: ChildProcess): Spawned {
  let output = '';
  const gather = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });

  const wrote = async (text: string, times = 1) => {
    const startedMs = performance.now();
    while (output.split(text).length <= times) {
      if (hasExited || performance.now() - startedMs > MOST_WAIT_MS)
        throw new Error(`"${text}" was not written, but:\n${output}`);
      await delay(10);
    }
  };
  const address = wrote('listening on ').then(() => /listening on (http:[^"]+)/.exec(output)?.[1] ?? '');
  address.catch(() => {});
  return {
    pid: child.pid ?? 0,
    address,
    exited,
    output: () => output,
    wrote,
    kill: (signal) => {
      child.kill(signal);
    },
  };
}
