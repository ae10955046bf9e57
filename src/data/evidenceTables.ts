import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from './schema.ts';

/** A table whose rows say what brought them. */
export type EvidenceTable = SQLiteTable & { origin: SQLiteColumn };

/** Every table of evidence, a table after those it refers to. */
export const EVIDENCE_TABLES: readonly EvidenceTable[] = [
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
