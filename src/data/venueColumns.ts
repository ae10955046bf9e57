import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { VenueEvidence } from '../domain/evidence.ts';
import type { Exchange, ExchangeFact } from '../domain/exchange.ts';
import type { Db } from './db.ts';
import { attributionsSql, toIncident } from './incidentColumns.ts';
import { asJson, isInForceSql } from './json.ts';
import { toObservation } from './rows/volume.ts';
import { exchangeFacts, exchanges, incidents, volumeObservations, volumeSnapshots } from './schema.ts';

/** The columns a venue is read from, for a query on the exchange table. */
export function venueColumns(db: Db) {
  const list: SQL = sql`json_group_array(json(${exchangeFacts.record}) order by ${exchangeFacts.from}, ${exchangeFacts.position}, ${exchangeFacts.id})`;
  const facts = db
    .select({ list })
    .from(exchangeFacts)
    .where(and(eq(exchangeFacts.exchangeId, exchanges.id), isInForceSql(exchangeFacts.record)));
  return { record: exchanges.record, facts: asJson<ExchangeFact[]>(facts) };
}

/** The columns all evidence of a venue is read from, in one statement. */
export function evidenceColumns(db: Db) {
  return {
    ...venueColumns(db),
    volumes: asJson<Parameters<typeof toObservation>[0][]>(volumesSql(db)),
    incidents: asJson<Parameters<typeof toIncident>[0][]>(incidentsSql(db)),
  };
}

/** A venue, put together from its row. */
export function toVenue(row: { record: Omit<Exchange, 'facts'>; facts: ExchangeFact[] }): Exchange {
  return { ...row.record, facts: row.facts };
}

/** All evidence of a venue, put together from its row. */
export function toEvidence(
  row: Parameters<typeof toVenue>[0] & {
    volumes: Parameters<typeof toObservation>[0][];
    incidents: Parameters<typeof toIncident>[0][];
  },
): VenueEvidence {
  return {
    venue: toVenue(row),
    volumes: row.volumes.map(toObservation),
    incidents: row.incidents.map(toIncident),
  };
}

function volumesSql(db: Db) {
  const line = sql`json_object(
    'snapshot', ${volumeObservations.snapshotId},
    'venuesRanked', ${volumeSnapshots.venuesRanked},
    'fullCrossSection', json(iif(${volumeSnapshots.fullCrossSection}, 'true', 'false')),
    'record', json(${volumeObservations.record})
  )`;
  const list: SQL = sql`json_group_array(${line} order by ${volumeObservations.observedOn}, ${volumeObservations.snapshotId})`;
  return db
    .select({ list })
    .from(volumeObservations)
    .innerJoin(volumeSnapshots, eq(volumeSnapshots.id, volumeObservations.snapshotId))
    .where(eq(volumeObservations.exchangeId, exchanges.id));
}

function incidentsSql(db: Db) {
  // The attributions come through a subquery, which drops that they are JSON: hence the second json().
  const line = sql`json_object('record', json(${incidents.record}), 'attributions', json(${attributionsSql(db)}))`;
  const list: SQL = sql`json_group_array(${line} order by ${incidents.occurredDay}, ${incidents.id})`;
  return db.select({ list }).from(incidents).where(eq(incidents.targetId, exchanges.id));
}
