import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureFunctions } from './functions/measureFunctions.ts';
import { measureGrowth } from './growth/measureGrowth.ts';
import { measureHttp } from './http/measureHttp.ts';
import { measureMemory } from './memory/measureMemory.ts';
import { type Options, SHORT, WHOLE } from './options.ts';
import { performanceTables } from './report/performanceTables.ts';
import { mergeResults, type Part, type Results } from './results.ts';

// npm run bench [-- functions http memory growth] [--short]

const PARTS: Record<Part, (folder: string, options: Options) => Promise<Results>> = {
  functions: async () => ({ functions: await measureFunctions() }),
  http: async (folder, options) => ({ http: await measureHttp(folder, options) }),
  memory: async (folder, options) => ({ memory: await measureMemory(folder, options) }),
  growth: async (folder, options) => ({ growth: await measureGrowth(folder, options) }),
};
const isPart = (name: string): name is Part => name in PARTS;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !isPart(name));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
const wanted = positionals.length > 0 ? positionals.filter(isPart) : Object.keys(PARTS).filter(isPart);

const folder = mkdtempSync(join(tmpdir(), 'heistcast-bench-'));
let measured: Results = {};
try {
  for (const part of wanted) {
    process.stderr.write(`measuring ${part}\n`);
    measured = { ...measured, ...(await PARTS[part](folder, values.short ? SHORT : WHOLE)) };
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(`${performanceTables(measured)}\n`);
if (values.short) process.stdout.write('A short run: bench/results.json stays as it was.\n');
else mergeResults(measured);
