import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { putEvidence } from './putEvidence.ts';
import type { Evidence } from './twoEvidences.ts';

// Upgrades the database it is given from one evidence to the next, round and round, until it is killed; between two
// upgrades it leaves the file to others for so many milliseconds.
const [, , path = '', evidencePath = '', pauseMs = '0'] = process.argv;
const evidences: Evidence[] = JSON.parse(readFileSync(evidencePath, 'utf8'));
const database = openSqlite(path);
process.stdout.write('reseeding\n');
for (;;) {
  for (const evidence of evidences) {
    await putEvidence(database, evidence);
    process.stdout.write('reseeded\n');
    await delay(Number(pauseMs));
  }
}
