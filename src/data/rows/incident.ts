import { middleDay } from '../../domain/date.ts';
import type { IncidentRecord } from '../../domain/evidencePut.ts';
import type { Attribution, Incident } from '../../domain/incident.ts';
import type { attributions, incidents } from '../schema.ts';

/** An incident's row. */
export function incidentRow(
  incident: IncidentRecord & Partial<Pick<Incident, 'attributions'>>,
  origin: string,
): typeof incidents.$inferInsert {
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
export const attributionRows = (incident: Incident, origin: string): (typeof attributions.$inferInsert)[] =>
  incident.attributions.map((record, index) =>
    attributionRow(incident.id, `attribution-${index + 1}`, record, index + 1, origin),
  );

/** An attribution's row; `key` is its id within the incident, its position decides among those of the same day. */
export function attributionRow(
  incidentId: string,
  key: string,
  record: Attribution,
  position: number,
  origin: string,
): typeof attributions.$inferInsert {
  return {
    id: `${incidentId}/${key}`,
    incidentId,
    position,
    actor: record.actor,
    actorId: record.actorId ?? null,
    sponsor: record.sponsor ?? null,
    status: record.status,
    knownFrom: record.knownFrom,
    record,
    origin,
  };
}
