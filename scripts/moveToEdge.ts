import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { moveToEdge } from './edge/moveToEdge.ts';
import { readTarget } from './edge/target.ts';

// Copies all that was written in a database file into D1, then scores it:
//   npm run move:edge -- heistcast.db                    into production
//   npm run move:edge -- heistcast.db --env staging
//   npm run move:edge -- heistcast.db --local            into the database of npm run dev:edge

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { env: { type: 'string', default: '' }, local: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (path === undefined || !existsSync(path)) throw new Error('Name the database file to move from.');

const target = readTarget(values.env, values.local ? '.wrangler/state' : undefined);
const copied = await moveToEdge(path, target);
const lines = Object.entries(copied).map(([table, rows]) => `${table}: ${rows}`);
process.stdout.write(`${lines.length > 0 ? lines.join('\n') : 'Nothing was written: nothing to move.'}\n`);
