import { and, eq, exists, gte, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { IncidentListQuery } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { isInForceSql, listOf } from './json.ts';
import { attributions, incidents } from './schema.ts';

/** The condition on the incident table that a list query stands for. */
export function incidentFilter(db: Db, query: IncidentListQuery): SQL | undefined {
  const { target, targetKinds, jurisdiction, pattern, minLossUsd, from, to, inForce, asOf } = query;
  return and(
    lte(incidents.disclosedOn, asOf),
    target === undefined ? undefined : eq(incidents.targetId, target),
    targetKinds === undefined ? undefined : sql`${incidents.targetKind} in ${listOf(targetKinds)}`,
    jurisdiction === undefined ? undefined : eq(incidents.jurisdiction, jurisdiction),
    pattern === undefined ? undefined : or(eq(incidents.access, pattern), eq(incidents.theft, pattern)),
    minLossUsd === undefined ? undefined : gte(incidents.lossUsd, minLossUsd),
    from === undefined ? undefined : gte(incidents.occurredDay, from),
    to === undefined ? undefined : lte(incidents.occurredDay, to),
    inForce && isInForceSql(incidents.record),
    attributionFilter(db, query),
  );
}

// The asked status is the strongest among the attributions that match actor and sponsor and were public.
function attributionFilter(db: Db, { attribution, actor, sponsor, asOf }: IncidentListQuery) {
  if (attribution === undefined && actor === undefined && sponsor === undefined) return undefined;
  const attributed = (status?: 'attributed') =>
    exists(
      db
        .select({ one: sql`1` })
        .from(attributions)
        .where(
          and(
            eq(attributions.incidentId, incidents.id),
            lte(attributions.knownFrom, asOf),
            isInForceSql(attributions.record),
            actor === undefined ? undefined : eq(attributions.actorId, actor),
            sponsor === undefined ? undefined : eq(attributions.sponsor, sponsor),
            status === undefined ? undefined : eq(attributions.status, status),
          ),
        ),
    );
  switch (attribution) {
    case 'none':
      return not(attributed());
    case 'suspected':
      return and(attributed(), not(attributed('attributed')));
    case 'attributed':
      return attributed('attributed');
    case undefined:
      return attributed();
  }
}
