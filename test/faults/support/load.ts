import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type ExpectedAnswer, expectedAnswers } from './expectedAnswers.ts';
import { judgeOf, type Tally } from './judge.ts';
import { putEvidenceInto } from './putEvidence.ts';
import { type AskedRequest, requests } from './requests.ts';
import { spawnServer } from './server.ts';
import { twoEvidences } from './twoEvidences.ts';

const RESEED_FOREVER = fileURLToPath(new URL('reseedForever.ts', import.meta.url));
const CONNECTIONS = 16;
/** How much longer it may take until an answer of either evidence was seen. */
const MOST_EXTRA_SECONDS = 60;

/** What a service did under load. */
export interface LoadReport extends Tally {
  seconds: number;
  /** How often the evidence was replaced meanwhile. */
  upgrades: number;
  /** Connections that failed, and answers that took more than ten seconds. */
  errors: number;
  requestsPerSecond: number;
  p99Ms: number;
  /** What the service logged as errors. */
  logged: string[];
}

/**
 * Asks a service over a copy of `seededDatabase` as much as it can answer, while another process upgrades its
 * database from one evidence to the next, round and round.
 */
export async function loadWhileReseeding(seededDatabase: string, seconds: number): Promise<LoadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-load-'));
  const [path, evidencePath] = [join(folder, 'heistcast.db'), join(folder, 'evidence.json')];
  copyFileSync(seededDatabase, path);
  const server = spawnServer(path);
  const address = await server.address;
  const evidences = twoEvidences(12);
  writeFileSync(evidencePath, JSON.stringify(evidences));
  const expected = new Map<string, ExpectedAnswer[]>();
  for (const evidence of evidences) {
    await putEvidenceInto(path, evidence);
    expected.set(evidence.dataVersion, await expectedAnswers(path, requests));
  }
  const writer = spawn(process.execPath, [RESEED_FOREVER, path, evidencePath]);
  let upgrades = 0;
  try {
    await once(writer.stdout, 'data');
    writer.stdout.on('data', () => upgrades++);
    const answered = await ask(address, seconds, expected);
    return { ...answered, upgrades, logged: errorLines(server.output()) };
  } finally {
    const stopped = once(writer, 'close');
    writer.kill('SIGKILL');
    server.kill('SIGKILL');
    await Promise.all([stopped, server.exited]);
    rmSync(folder, { recursive: true });
  }
}

async function ask(address: string, seconds: number, expected: ReadonlyMap<string, ExpectedAnswer[]>) {
  const { tally, judge } = judgeOf(requests, expected);
  const asked = [...plain(), ...conditional(expected)].map(({ request, index }) => ({
    ...request,
    onResponse: (status: number, body: string, _context: object, headers: object = {}) =>
      judge(index, status, body, { ...headers }),
  }));
  const options = { url: address, connections: CONNECTIONS, duration: seconds + MOST_EXTRA_SECONDS };
  const running = autocannon({ ...options, requests: asked }, () => {});
  const finished = once(running, 'done');
  const startedMs = performance.now();
  const isEnough = () =>
    performance.now() - startedMs >= seconds * 1000 &&
    [...expected.keys()].every((version) => version in tally.versions);
  while (!isEnough() && performance.now() - startedMs < options.duration * 1000) await delay(50);
  running.stop?.();
  const [result] = (await finished) as [autocannon.Result];
  return {
    ...tally,
    seconds: Math.round((performance.now() - startedMs) / 1000),
    errors: result.errors + result.timeouts,
    requestsPerSecond: Math.round(result.requests.average),
    p99Ms: result.latency.p99,
  };
}

/** A request, and which of `requests` it must be answered like. */
interface Indexed {
  request: AskedRequest;
  index: number;
}

const plain = (): Indexed[] => requests.map((request, index) => ({ request, index }));

/** The same requests of a client that has the answer of either evidence. */
function conditional(expected: ReadonlyMap<string, ExpectedAnswer[]>): Indexed[] {
  return [...expected.values()].flatMap((answers) =>
    plain().flatMap(({ request, index }) => {
      const entityTag = answers[index]?.entityTag;
      if (!entityTag) return [];
      return [{ request: { ...request, headers: { 'If-None-Match': entityTag } }, index }];
    }),
  );
}

const errorLines = (output: string): string[] =>
  output.split('\n').filter((line) => line.startsWith('{"level":50'));
