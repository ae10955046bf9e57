import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Target } from './target.ts';

const WRANGLER = createRequire(import.meta.url)
  .resolve('wrangler/package.json')
  .replace(/package\.json$/, 'bin/wrangler.js');

/** Runs wrangler for a target and shows what it prints. Throws when it fails. */
export function runWrangler(
  { environment }: Pick<Target, 'environment'>,
  parameters: readonly string[],
  variables: Record<string, string> = {},
): void {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', ...variables };
  const { status, error } = spawnSync(process.execPath, [WRANGLER, ...parameters, `--env=${environment}`], {
    stdio: 'inherit',
    env,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`wrangler ${parameters.join(' ')}\` failed with status ${status}.`);
}

/** Applies the migrations that the target's database has not had. */
export function migrate(target: Target): void {
  const { stateFolder, database } = target;
  const where = stateFolder === undefined ? ['--remote'] : ['--local', '--persist-to', stateFolder];
  runWrangler(target, ['d1', 'migrations', 'apply', database.database_name, ...where]);
}
