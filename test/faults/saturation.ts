import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '../../src/installation.ts';
import { loadWhileReseeding } from './support/load.ts';

// Loads a service for LOAD_SECONDS while its evidence is replaced over and over, and reports what it answered.
const folder = mkdtempSync(join(tmpdir(), 'heistcast-saturation-'));
const path = join(folder, 'seeded.db');
const { close } = await openInstallation(path, () => {});
close();
const report = await loadWhileReseeding(path, Number(process.env.LOAD_SECONDS ?? 60));
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const isUnexpected = (status: string) => !['200', '304'].includes(status);
const isBad = report.errors > 0 || report.mixed.length > 0 || Object.keys(report.statuses).some(isUnexpected);
process.exitCode = isBad ? 1 : 0;
