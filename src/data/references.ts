import type { AttackPattern, MitreObject } from '../domain/attackPattern.ts';
import type { StateTheftTotal } from '../domain/stateTheftTotal.ts';
import type { ThreatActor } from '../domain/threatActor.ts';
import type { UnPanelCase } from '../domain/unPanelCase.ts';
import type { Db } from './db.ts';
import * as schema from './schema.ts';

/** Reads what the evidence refers to and is compared with. Every list is in the order of its ids, patterns by stage first. */
export function createReferences(db: Db) {
  const { attackPatterns, mitreObjects, threatActors, stateTheftTotals, unPanelCases } = schema;
  return {
    async attackPatterns(): Promise<AttackPattern[]> {
      return recordsOf(await db.select().from(attackPatterns).orderBy(attackPatterns.id));
    },
    async mitreObjects(): Promise<MitreObject[]> {
      return recordsOf(await db.select().from(mitreObjects).orderBy(mitreObjects.id));
    },
    async threatActors(): Promise<ThreatActor[]> {
      return recordsOf(await db.select().from(threatActors).orderBy(threatActors.id));
    },
    async stateTheftTotals(): Promise<StateTheftTotal[]> {
      return recordsOf(await db.select().from(stateTheftTotals).orderBy(stateTheftTotals.id));
    },
    async unPanelCases(): Promise<UnPanelCase[]> {
      return recordsOf(await db.select().from(unPanelCases).orderBy(unPanelCases.number));
    },
  };
}

function recordsOf<Document>(rows: { record: Document }[]): Document[] {
  return rows.map((row) => row.record);
}
