import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { randomFrom } from './random.ts';
import { spawnServer } from './server.ts';
import { type Clients, startClients } from './writesClients.ts';
import { finishedProblems, writesProblems } from './writesKept.ts';
import { makeKeys } from './writesKeys.ts';
import { newSending, type Sending } from './writesSending.ts';

const SUBMITTERS = 6;
const REVIEWERS = 2;
/** A service is killed some time after it answered some writes, so that a slow machine sees as many; */
const MOST_ANSWERED = 10;
const MOST_MORE_MS = 200;
/** one in so many while it starts. */
const SOME = 6;
const MOST_START_MS = 900;
const MOST_WAIT_MS = 120_000;
const CHECK_EVERY = 20;

/** What became of writes to a service that was killed over and over. */
export interface WriteReport extends Omit<Sending, 'address'> {
  kills: number;
  seconds: number;
  filed: number;
  decided: number;
  accepted: number;
  /** What was lost, doubled or does not fit; `[]` when all is well. */
  problems: string[];
}

/** Writes to a service over a copy of `seededDatabase` that is killed at random so many times. */
export async function writeWhileKilling(
  seededDatabase: string,
  kills: number,
  seed: number,
): Promise<WriteReport> {
  const startedMs = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-writes-'));
  const path = join(folder, 'heistcast.db');
  copyFileSync(seededDatabase, path);
  const tokens = await makeKeys(path, SUBMITTERS, REVIEWERS);
  let server = spawnServer(path);
  const tally = newSending(() => server.address);
  const random = randomFrom(seed);
  const clients = startClients(tokens, tally, random);
  const problems: string[] = [];
  try {
    for (let kill = 1; kill <= kills; kill++) {
      if (kill % SOME === 0) await delay(random() * MOST_START_MS);
      else {
        await answeredBy(clients, tally, tally.answered + random() * MOST_ANSWERED);
        await delay(random() * MOST_MORE_MS);
      }
      server.kill('SIGKILL');
      await server.exited;
      if (kill % CHECK_EVERY === 0) problems.push(...(await writesProblems(path, clients)));
      server = spawnServer(path);
    }
    await clients.finish();
    server.kill('SIGKILL');
    await server.exited;
    problems.push(...(await finishedProblems(path, clients)));
  } finally {
    server.kill('SIGKILL');
    await server.exited;
    rmSync(folder, { recursive: true });
  }
  const { filed, decided } = clients;
  return {
    ...{ kills, seconds: Math.round((performance.now() - startedMs) / 1000) },
    ...{ filed: filed.length, decided: decided.length },
    accepted: decided.filter(({ submission }) => submission.status === 'accepted').length,
    ...{ answered: tally.answered, repeated: tally.repeated, failures: tally.failures },
    ...{ tookEffectUnanswered: tally.tookEffectUnanswered, problems },
  };
}

/** Resolves once so many writes were answered. Throws when one was refused, or none is answered any more. */
async function answeredBy({ refused }: Clients, sending: Sending, count: number): Promise<void> {
  const endsMs = performance.now() + MOST_WAIT_MS;
  while (sending.answered < count) {
    const error = refused();
    if (error !== undefined) throw error;
    if (performance.now() > endsMs) throw new Error('No write is answered any more.');
    await delay(5);
  }
}
