import { getTableName } from 'drizzle-orm';
import type { Db } from '../../src/data/db.ts';
import * as schema from '../../src/data/schema.ts';

const tables = [
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
  schema.currentScores,
  schema.scoreHistory,
  schema.installation,
];

/** Every row of every table as text, sorted: equal when two databases hold the same. */
export async function dump(db: Db): Promise<Record<string, string[]>> {
  const entries = [];
  for (const table of tables) {
    const rows = await db.select().from(table);
    entries.push([getTableName(table), rows.map((row) => JSON.stringify(row)).sort()] as const);
  }
  return Object.fromEntries(entries);
}
