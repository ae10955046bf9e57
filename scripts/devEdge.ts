import { fill } from './edge/fill.ts';
import { readTarget } from './edge/target.ts';
import { migrate, runWrangler } from './edge/wrangler.ts';

// Migrates, seeds and scores the local D1 database, then serves the worker from it.

const target = readTarget('', '.wrangler/state');
migrate(target);
await fill(target);
runWrangler(target, ['dev', '--persist-to', '.wrangler/state', ...process.argv.slice(2)]);
