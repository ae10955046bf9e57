import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../domain/date.ts';
import type { Attribution, Incident } from '../domain/incident.ts';
import type { Db } from './db.ts';
import { asJson, isInForceSql } from './json.ts';
import { attributions, incidents } from './schema.ts';

/**
 * The columns an incident is read from, for a query on the incident table. With `knownOn`, only the
 * attributions that were public that day.
 */
export function incidentColumns(db: Db, knownOn?: IsoDate) {
  return { record: incidents.record, attributions: asJson<Attribution[]>(attributionsSql(db, knownOn)) };
}

/** The attributions of the incident of the surrounding query as a JSON array, in the order they became public. */
export function attributionsSql(db: Db, knownOn?: IsoDate) {
  const list: SQL = sql`json_group_array(json(${attributions.record}) order by ${attributions.knownFrom}, ${attributions.position}, ${attributions.id})`;
  const known = knownOn === undefined ? undefined : lte(attributions.knownFrom, knownOn);
  return db
    .select({ list })
    .from(attributions)
    .where(and(eq(attributions.incidentId, incidents.id), isInForceSql(attributions.record), known));
}

/** An incident, put together from its row. */
export function toIncident(row: {
  record: Omit<Incident, 'attributions'>;
  attributions: Attribution[];
}): Incident {
  return { ...row.record, attributions: row.attributions };
}
