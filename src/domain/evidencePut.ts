import type { Exchange, ExchangeFact } from './exchange.ts';
import type { Attribution, Incident } from './incident.ts';
import type { JurisdictionFact } from './jurisdictionFact.ts';

/** A venue without its facts, which are records of their own. */
export type ExchangeProfile = Omit<Exchange, 'facts'>;

/** An incident without its attributions, which are records of their own. */
export type IncidentRecord = Omit<Incident, 'attributions'>;

/**
 * One record of evidence to be put in place of the one of the same evidence id, or beside the others when there is
 * none. `before` is the record it replaces.
 */
export type EvidencePut =
  | { kind: 'exchange'; record: ExchangeProfile; before?: ExchangeProfile | undefined }
  | { kind: 'exchangeFact'; exchange: string; record: ExchangeFact; before?: ExchangeFact | undefined }
  | {
      kind: 'incident';
      record: IncidentRecord;
      /** Those it has already; a new incident's are puts of their own. */
      attributions: Attribution[];
      before?: IncidentRecord | undefined;
    }
  | {
      kind: 'attribution';
      incident: string;
      /** Its id within the incident: `attribution-2`. */
      key: string;
      record: Attribution;
      before?: Attribution | undefined;
    }
  | {
      kind: 'jurisdictionFact';
      jurisdiction: string;
      fact: JurisdictionFact;
      before?: JurisdictionFact['record'] | undefined;
    };

/** The evidence id under which a put record is found (`GET /v1/evidence`). */
export function evidenceIdOf(put: EvidencePut): string {
  switch (put.kind) {
    case 'exchange':
      return `exchange/${put.record.id}/profile`;
    case 'exchangeFact':
      return `exchange/${put.exchange}/${put.record.id}`;
    case 'incident':
      return `incident/${put.record.id}`;
    case 'attribution':
      return `incident/${put.incident}/${put.key}`;
    case 'jurisdictionFact':
      return `jurisdiction/${put.jurisdiction}/${put.fact.record.id}`;
  }
}

/** The record that is put. */
export const recordOf = (put: EvidencePut) =>
  put.kind === 'jurisdictionFact' ? put.fact.record : put.record;
