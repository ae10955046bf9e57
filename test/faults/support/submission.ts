import { incidentRow } from '../../../src/data/rows/incident.ts';
import { incidents } from '../../../src/data/schema.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';

const ORIGIN = 'submission-1';

/** Adds an incident that was submitted, not shipped: one like the first that was. */
export async function addSubmission(path: string, { incidents: [like] }: Dataset): Promise<void> {
  if (like === undefined) throw new Error('There is no incident to submit one like.');
  const { db, close } = openSqlite(path);
  await db.insert(incidents).values(incidentRow({ ...like, id: 'submitted-theft' }, ORIGIN));
  close();
}

/** Whether a table's row was submitted. */
export const isSubmitted = (row: string): boolean => row.includes(`"origin":"${ORIGIN}"`);
