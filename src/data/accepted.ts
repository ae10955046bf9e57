import { getTableColumns, getTableName, ne } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { putAll } from './bulk.ts';
import type { Db } from './db.ts';
import { readState, writeState } from './installation.ts';
import { SHIPPED } from './replaceShipped.ts';
import * as schema from './schema.ts';

type EvidenceTable = SQLiteTable & { origin: SQLiteColumn };

/** Every table of evidence, a table after those it refers to. */
const TABLES: EvidenceTable[] = [
  schema.exchanges,
  schema.exchangeAliases,
  schema.exchangeFacts,
  schema.volumeSnapshots,
  schema.volumeObservations,
  schema.incidents,
  schema.attributions,
  schema.jurisdictions,
  schema.jurisdictionFacts,
  schema.attackPatterns,
  schema.mitreObjects,
  schema.threatActors,
  schema.stateTheftTotals,
  schema.unPanelCases,
  schema.peerRatings,
];

/**
 * Copies the evidence that submissions brought, with what it makes of the version of the evidence, from one
 * database into another in place of rows of the same key: all or none. The scores there count as stale until
 * replaced. Resolves to how many rows of each table were copied. Throws when either is not completely seeded, or
 * they were seeded from different shipped evidence.
 */
export async function copyAccepted(from: Db, to: Db): Promise<Record<string, number>> {
  const [source, target] = await Promise.all([readState(from), readState(to)]);
  if (source.seedState !== 'complete' || target.seedState !== 'complete')
    throw new Error('Both databases must be completely seeded first.');
  if (source.seededFrom !== target.seededFrom)
    throw new Error('The databases hold different shipped evidence: bring both to the same release first.');
  const copies = await Promise.all(TABLES.map((table) => copyOf(table, from, to)));
  const found = copies.filter(({ rows }) => rows > 0);
  if (found.length > 0) {
    const changed = writeState(to, { dataVersion: source.dataVersion, served: undefined });
    await to.atomically([...found.flatMap(({ puts }) => puts), ...changed]);
  }
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

async function copyOf(table: EvidenceTable, from: Db, to: Db) {
  const rows = await from.select().from(table).where(ne(table.origin, SHIPPED));
  const key = Object.values<SQLiteColumn>(getTableColumns(table)).filter((column) => column.primary);
  return { name: getTableName(table), rows: rows.length, puts: putAll(to, table, rows, { key }) };
}
