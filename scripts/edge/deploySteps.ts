import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_dev } from 'wrangler';
import type { Target } from './target.ts';
import { runWrangler } from './wrangler.ts';

/** Uploads the worker and its assets. Resolves to where it answers. Throws when wrangler does not say. */
export function upload(target: Target): string {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-deploy-'));
  const outputPath = join(folder, 'output.ndjson');
  try {
    runWrangler(target, ['deploy'], { WRANGLER_OUTPUT_FILE_PATH: outputPath });
    const lines = readFileSync(outputPath, 'utf8').trim().split('\n');
    return originIn(lines.map((line): unknown => JSON.parse(line)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first address among the lines that wrangler writes of a deployment. Throws when there is none. */
export function originIn(lines: readonly unknown[]): string {
  const targets = lines.flatMap((line) =>
    typeof line === 'object' && line !== null && 'targets' in line && Array.isArray(line.targets)
      ? (line.targets as unknown[])
      : [],
  );
  const [address] = targets.filter((each) => typeof each === 'string');
  if (address === undefined)
    throw new Error('The worker was uploaded, but wrangler names no address for it.');
  return address.startsWith('https://') ? address : `https://${address}`;
}

/** Builds what would be uploaded, without uploading it. */
export function buildOnly(target: Target): void {
  const folder = mkdtempSync(join(tmpdir(), 'heistcast-build-'));
  try {
    runWrangler(target, ['deploy', '--dry-run', '--outdir', folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the worker in a local workerd on the rehearsal's database while `use` asks it. */
export async function whileServing(
  { environment, stateFolder }: Target,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const worker = await unstable_dev('src/worker.ts', {
    config: 'wrangler.toml',
    env: environment,
    local: true,
    logLevel: 'error',
    ...(stateFolder === undefined ? {} : { persistTo: stateFolder }),
    experimental: { disableExperimentalWarning: true },
  });
  try {
    await use(`http://${worker.address}:${worker.port}`);
  } finally {
    await worker.stop();
  }
}
