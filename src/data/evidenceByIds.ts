import { type Column, eq, sql } from 'drizzle-orm';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { EvidenceRecord } from '../domain/listing.ts';
import type { Db } from './db.ts';
import { keysOf } from './evidenceId.ts';
import {
  ofAttribution,
  ofExchange,
  ofExchangeFact,
  ofIncident,
  ofJurisdictionFact,
  ofVolume,
} from './evidenceRecord.ts';
import { asJson, listOf } from './json.ts';
import {
  attributions,
  exchangeFacts,
  exchanges,
  incidents,
  jurisdictionFacts,
  jurisdictions,
  volumeObservations,
  volumeSnapshots,
} from './schema.ts';

/** The records that evidence ids stand for, in the order asked for; an unknown id is missing from them. */
export async function readEvidenceByIds(db: Db, ids: readonly string[]): Promise<EvidenceRecord[]> {
  const keys = keysOf(ids);
  const found = await Promise.all([
    keys.exchangeFact.length > 0 ? readExchangeFacts(db, keys.exchangeFact) : [],
    keys.exchange.length > 0 ? readExchanges(db, keys.exchange) : [],
    keys.incident.length > 0 ? readIncidents(db, keys.incident) : [],
    keys.attribution.length > 0 ? readAttributions(db, keys.attribution) : [],
    keys.jurisdictionFact.length > 0 ? readJurisdictionFacts(db, keys.jurisdictionFact) : [],
    keys.volume.length > 0 ? readVolumes(db, keys.volume) : [],
  ]);
  const byId = new Map(found.flat().map((record) => [record.id, record]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

const among = (column: Column, keys: string[]) => sql`${column} in ${listOf(keys)}`;

async function readExchangeFacts(db: Db, keys: string[]) {
  const { id, exchangeId, record } = exchangeFacts;
  const rows = await db
    .select({ id, venue: exchanges.name, record })
    .from(exchangeFacts)
    .innerJoin(exchanges, eq(exchanges.id, exchangeId))
    .where(among(id, keys));
  return rows.map((row) => ofExchangeFact(row.id, row.venue, row.record));
}

async function readExchanges(db: Db, keys: string[]) {
  const rows = await db.select({ record: exchanges.record }).from(exchanges).where(among(exchanges.id, keys));
  return rows.flatMap((row) => ofExchange(row.record));
}

async function readIncidents(db: Db, keys: string[]) {
  const rows = await db.select({ record: incidents.record }).from(incidents).where(among(incidents.id, keys));
  return rows.map((row) => ofIncident(row.record));
}

async function readAttributions(db: Db, keys: string[]) {
  const { id, record } = attributions;
  const rows = await db
    .select({ id, record, incident: incidents.record })
    .from(attributions)
    .innerJoin(incidents, eq(incidents.id, attributions.incidentId))
    .where(among(id, keys));
  return rows.map((row) => ofAttribution(row.id, row.record, row.incident));
}

async function readJurisdictionFacts(db: Db, keys: string[]) {
  const { id, code, kind, record } = jurisdictionFacts;
  const fact = sql`json_object('kind', ${kind}, 'record', json(${record}))`;
  const rows = await db
    .select({ id, place: jurisdictions.name, fact: asJson<JurisdictionFact>(fact) })
    .from(jurisdictionFacts)
    .innerJoin(jurisdictions, eq(jurisdictions.code, code))
    .where(among(id, keys));
  return rows.map((row) => ofJurisdictionFact(row.id, row.place, row.fact));
}

async function readVolumes(db: Db, keys: string[]) {
  const { id, record } = volumeObservations;
  const rows = await db
    .select({ id, venue: exchanges.name, record, snapshot: volumeSnapshots.record })
    .from(volumeObservations)
    .innerJoin(exchanges, eq(exchanges.id, volumeObservations.exchangeId))
    .innerJoin(volumeSnapshots, eq(volumeSnapshots.id, volumeObservations.snapshotId))
    .where(among(id, keys));
  return rows.map((row) => ofVolume(row.id, row.venue, row.record, row.snapshot));
}
