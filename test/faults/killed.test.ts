import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contents, contentsOf, differencesOf, evidenceIn, integrityOf } from './support/contents.ts';
import { putEvidenceInto } from './support/putEvidence.ts';
import { randomFrom } from './support/random.ts';
import { addSubmission, isSubmitted } from './support/submission.ts';
import { type Evidence, twoEvidences } from './support/twoEvidences.ts';

const RESEED_FOREVER = fileURLToPath(new URL('support/reseedForever.ts', import.meta.url));
const KILLS = Number(process.env.KILLS ?? 4);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const FILES = 2;

/** Evidence, what a database holds that was never killed, and how long an upgrade to it takes. */
interface Wanted {
  evidence: Evidence;
  contents: Contents;
  tookMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'heistcast-killed-'));
const evidencePath = join(folder, 'evidence.json');
const wanted: Wanted[] = [];

const base = join(folder, 'base.db');

beforeAll(async () => {
  const [first, second] = twoEvidences(20);
  writeFileSync(evidencePath, JSON.stringify([first, second]));
  await putEvidenceInto(base, first);
  await addSubmission(base, first.dataset);
  for (const evidence of [second, first]) {
    const startedMs = performance.now();
    await putEvidenceInto(base, evidence);
    wanted.push({ evidence, contents: contentsOf(base), tookMs: performance.now() - startedMs });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Upgrades the file from one evidence to the other and on, for some time, in a process that is then killed. */
async function reseedAndKill(path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [RESEED_FOREVER, path, evidencePath]);
  await once(child.stdout, 'data');
  await delay(afterMs);
  child.kill('SIGKILL');
  expect(await once(child, 'close')).toStrictEqual([null, 'SIGKILL']);
}

async function killTimeAndAgain(path: string, times: number, random: () => number): Promise<void> {
  const cycleMs = wanted.reduce((sum, { tookMs }) => sum + tookMs, 0);
  for (let kill = 0; kill < times; kill++) {
    await reseedAndKill(path, random() * cycleMs);
    expect(integrityOf(path)).toBe('ok');
    const left = evidenceIn(contentsOf(path));
    const differences = wanted.map(({ contents }) => differencesOf(evidenceIn(contents), left));
    expect(differences).toContainEqual([]);
    const next = wanted[kill % wanted.length];
    if (next === undefined) throw new Error('There is no evidence.');
    await putEvidenceInto(path, next.evidence);
    const recovered = contentsOf(path);
    expect(differencesOf(next.contents, recovered)).toStrictEqual([]);
    expect(recovered.incident?.filter(isSubmitted)).toHaveLength(1);
  }
}

describe(`a process killed at any point of an upgrade (KILL_SEED=${SEED})`, () => {
  it(
    `leaves one evidence or the other, and the next has it whole: ${KILLS} times`,
    async () => {
      const random = randomFrom(SEED);
      const chains = Array.from({ length: FILES }, async (_, file) => {
        const path = join(folder, `${file}.db`);
        copyFileSync(base, path);
        await killTimeAndAgain(path, Math.ceil(KILLS / FILES), random);
      });
      await Promise.all(chains);
    },
    KILLS * 60_000,
  );
});
