import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOnly, upload, whileServing } from './edge/deploySteps.ts';
import { fill } from './edge/fill.ts';
import { smoke } from './edge/smoke.ts';
import { readTarget, type Target } from './edge/target.ts';
import { migrate } from './edge/wrangler.ts';

// Migrates, seeds, scores, deploys and asks what it deployed.
//   npm run deploy                       production
//   npm run deploy -- --env staging      another environment of wrangler.toml
//   npm run deploy -- --local            a rehearsal that needs neither account nor network

const { values } = parseArgs({
  options: { env: { type: 'string', default: '' }, local: { type: 'boolean', default: false } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

async function prepare(target: Target): Promise<void> {
  migrate(target);
  const { seeded, scored } = await fill(target);
  say(`Evidence ${seeded ? 'seeded' : 'was there'}, scores ${scored ? 'computed' : 'were there'}.`);
}

async function deploy(environment: string): Promise<void> {
  const target = readTarget(environment, undefined);
  await prepare(target);
  await smoke(upload(target), say);
}

async function rehearse(environment: string): Promise<void> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'heistcast-rehearsal-'));
  try {
    const target = readTarget(environment, stateFolder);
    await prepare(target);
    buildOnly(target);
    await whileServing(target, (origin) => smoke(origin, say));
    say('Rehearsed. Not tried: the account, the upload, and the database on Cloudflare.');
  } finally {
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

await (values.local ? rehearse(values.env) : deploy(values.env));
