import { Command } from 'commander';
import { addKeyCommands } from '../src/commands/keys.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { readTarget } from './edge/target.ts';
import { withEdgeKeyring } from './edge/withEdgeKeyring.ts';

// Makes, lists and revokes the keys of an installation on Cloudflare, in its D1 database:
//   npm run keys:edge -- create --name "Review desk" --scope review     in production
//   npm run keys:edge -- list --env staging
//   npm run keys:edge -- revoke q3v7bm2kd5xa --local                    in the database of npm run dev:edge

const LOCAL_STATE = '.wrangler/state';

const program = new Command('keys:edge').description('The keys of an installation on Cloudflare.');

addKeyCommands<{ env: string; local?: string | true }>(program, {
  options: (command) =>
    command
      .option('--env <name>', 'environment of wrangler.toml; default: production', '')
      .option('--local [folder]', `on this machine, where wrangler keeps its state (${LOCAL_STATE})`),
  withKeyring: ({ env, local }, use) =>
    withEdgeKeyring(readTarget(env, local === true ? LOCAL_STATE : local), use),
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
