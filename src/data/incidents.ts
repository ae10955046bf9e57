import { asc, count, desc, eq, isNotNull } from 'drizzle-orm';
import type { Incident } from '../domain/incident.ts';
import type { IncidentListQuery, IncidentPage } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { incidentColumns, toIncident } from './incidentColumns.ts';
import { incidentFilter } from './incidentFilter.ts';
import { incidents } from './schema.ts';

/** Reads incidents. */
export function createIncidents(db: Db) {
  return {
    /** One incident with every attribution. */
    async find(id: string): Promise<Incident | undefined> {
      const [row] = await db.select(incidentColumns(db)).from(incidents).where(eq(incidents.id, id)).limit(1);
      return row && toIncident(row);
    },

    /** A page of the incidents public on `query.asOf`, newest first, each with the attributions public by then. */
    async list(query: IncidentListQuery): Promise<IncidentPage> {
      const filter = incidentFilter(db, query);
      const [rows, [counted]] = await Promise.all([
        db
          .select(incidentColumns(db, query.asOf))
          .from(incidents)
          .where(filter)
          .orderBy(desc(incidents.occurredDay), asc(incidents.id))
          .limit(query.limit)
          .offset(query.offset),
        db.select({ total: count() }).from(incidents).where(filter),
      ]);
      return { rows: rows.map(toIncident), total: counted?.total ?? 0 };
    },

    /** Every incident at a venue of the registry, oldest first. */
    async atVenues(): Promise<Incident[]> {
      const rows = await db
        .select(incidentColumns(db))
        .from(incidents)
        .where(isNotNull(incidents.targetId))
        .orderBy(incidents.occurredDay, incidents.id);
      return rows.map(toIncident);
    },
  };
}
