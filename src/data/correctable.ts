import { eq } from 'drizzle-orm';
import type { EvidencePut } from '../domain/evidencePut.ts';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { Db } from './db.ts';
import { keysOf } from './evidenceId.ts';
import { incidentColumns } from './incidentColumns.ts';
import { attributions, exchangeFacts, exchanges, incidents, jurisdictionFacts } from './schema.ts';

/**
 * The record of an evidence id as a put that changes nothing: where to put a corrected one. `undefined` when there is
 * none, or it is of a kind that submissions do not change (a venue's base is part of its profile).
 */
export async function readCorrectable(db: Db, evidenceId: string): Promise<EvidencePut | undefined> {
  const keys = keysOf([evidenceId]);
  const [exchange] = evidenceId.endsWith('/profile') ? keys.exchange : [];
  if (exchange !== undefined) return await readExchange(db, exchange);
  const [fact] = keys.exchangeFact;
  if (fact !== undefined) return await readExchangeFact(db, fact);
  const [incident] = keys.incident;
  if (incident !== undefined) return await readIncident(db, incident);
  const [attribution] = keys.attribution;
  if (attribution !== undefined) return await readAttribution(db, attribution);
  const [jurisdictionFact] = keys.jurisdictionFact;
  return jurisdictionFact === undefined ? undefined : await readJurisdictionFact(db, jurisdictionFact);
}

async function readExchange(db: Db, id: string): Promise<EvidencePut | undefined> {
  const { record } = exchanges;
  const [row] = await db.select({ record }).from(exchanges).where(eq(exchanges.id, id)).limit(1);
  return row && { kind: 'exchange', record: row.record };
}

async function readExchangeFact(db: Db, id: string): Promise<EvidencePut | undefined> {
  const { exchangeId, record } = exchangeFacts;
  const [row] = await db
    .select({ exchange: exchangeId, record })
    .from(exchangeFacts)
    .where(eq(exchangeFacts.id, id))
    .limit(1);
  return row && { kind: 'exchangeFact', ...row };
}

async function readIncident(db: Db, id: string): Promise<EvidencePut | undefined> {
  const [row] = await db.select(incidentColumns(db)).from(incidents).where(eq(incidents.id, id)).limit(1);
  return row && { kind: 'incident', ...row };
}

async function readAttribution(db: Db, id: string): Promise<EvidencePut | undefined> {
  const { incidentId, record } = attributions;
  const [row] = await db
    .select({ incident: incidentId, record })
    .from(attributions)
    .where(eq(attributions.id, id))
    .limit(1);
  const key = id.split('/')[1] ?? '';
  return row && { kind: 'attribution', key, ...row };
}

async function readJurisdictionFact(db: Db, id: string): Promise<EvidencePut | undefined> {
  const { code, kind, record } = jurisdictionFacts;
  const [row] = await db
    .select({ jurisdiction: code, kind, record })
    .from(jurisdictionFacts)
    .where(eq(jurisdictionFacts.id, id))
    .limit(1);
  if (row === undefined) return undefined;
  // The column beside the record says which kind of fact it is.
  const fact = { kind: row.kind, record: row.record } as JurisdictionFact;
  return { kind: 'jurisdictionFact', jurisdiction: row.jurisdiction, fact };
}
