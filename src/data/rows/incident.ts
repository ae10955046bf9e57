import { middleDay } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import type { attributions, incidents } from '../schema.ts';

/** An incident's row. */
export function incidentRow(incident: Incident, origin: string): typeof incidents.$inferInsert {
  const { attributions: _, ...record } = incident;
  return {
    id: incident.id,
    targetId: incident.target.id ?? null,
    targetKind: incident.target.kind,
    jurisdiction: incident.jurisdiction ?? null,
    occurredOn: incident.occurredOn,
    occurredDay: middleDay(incident.occurredOn),
    disclosedOn: incident.disclosedOn,
    lossUsd: incident.lossUsd ?? null,
    access: incident.access,
    theft: incident.theft,
    record,
    origin,
  };
}

/** A row for each of an incident's attributions, numbered from 1 as evidence ids are. */
export function attributionRows(incident: Incident, origin: string): (typeof attributions.$inferInsert)[] {
  return incident.attributions.map((record, index) => ({
    id: `${incident.id}/attribution-${index + 1}`,
    incidentId: incident.id,
    position: index + 1,
    actor: record.actor,
    actorId: record.actorId ?? null,
    sponsor: record.sponsor ?? null,
    status: record.status,
    knownFrom: record.knownFrom,
    record,
    origin,
  }));
}
