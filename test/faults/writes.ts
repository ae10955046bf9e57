import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '../../src/installation.ts';
import { writeWhileKilling } from './support/writeWhileKilling.ts';

// Kills a service WRITE_KILLS times while clients write to it, and reports what became of the writes.
const folder = mkdtempSync(join(tmpdir(), 'heistcast-killing-'));
const path = join(folder, 'seeded.db');
const { close } = await openInstallation(path, () => {});
close();
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const report = await writeWhileKilling(path, Number(process.env.WRITE_KILLS ?? 200), seed);
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify({ seed, ...report }, null, 2)}\n`);
process.exitCode = report.problems.length > 0 ? 1 : 0;
