import type { Exchange, ExchangeFact } from '../domain/exchange.ts';
import type { Attribution, Incident } from '../domain/incident.ts';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { EvidenceRecord } from '../domain/listing.ts';
import { isCited, type Provenance } from '../domain/provenance.ts';
import type { StoredSnapshot, StoredVolume } from './records.ts';
import { sourcesOf } from './rows/volume.ts';

type WithoutProvenance = Omit<EvidenceRecord, 'cited' | 'confidence' | 'sources' | 'withdrawn'>;
type Withdrawn = NonNullable<EvidenceRecord['withdrawn']>;

/** A venue's dated fact as evidence; `venue` is the venue's name. */
export function ofExchangeFact(id: string, venue: string, fact: ExchangeFact): EvidenceRecord {
  const { kind, value, from, knownFrom } = fact;
  const title = `${venue}: ${kind.replaceAll('_', ' ')}, ${value}`;
  return withProvenance({ id: `exchange/${id}`, kind: 'exchangeFact', title, from, knownFrom }, fact);
}

/** A venue's profile, then each of its operating bases, as evidence. */
export function ofExchange(venue: Omit<Exchange, 'facts'>): EvidenceRecord[] {
  const { id, name, knownFrom, operatingBases } = venue;
  const from = venue.operating.from ?? null;
  const title = `${name}, ${venue.kind}`;
  return [
    withProvenance({ id: `exchange/${id}/profile`, kind: 'exchange', title, from, knownFrom }, venue),
    ...operatingBases.map((base, index) =>
      withProvenance(
        {
          id: `exchange/${id}/base-${index + 1}`,
          kind: 'operatingBase',
          title: `${name} run from ${base.code}`,
          from: base.from,
          knownFrom: base.knownFrom,
        },
        base,
      ),
    ),
  ];
}

/** An incident as evidence. */
export function ofIncident(incident: Omit<Incident, 'attributions'>): EvidenceRecord {
  const { id, target, lossUsd, theft, occurredOn: from, disclosedOn: knownFrom } = incident;
  const loss = lossUsd === undefined ? 'loss unknown' : `USD ${lossUsd.toLocaleString('en-US')}`;
  const title = `${target.name}: ${theft.replaceAll('_', ' ')}, ${loss}`;
  return withProvenance({ id: `incident/${id}`, kind: 'incident', title, from, knownFrom }, incident);
}

/**
 * An attribution as evidence; sources and confidence are the incident's where it has none of its own. It is withdrawn
 * with its incident.
 */
export function ofAttribution(
  id: string,
  attribution: Attribution,
  incident: Omit<Incident, 'attributions'>,
): EvidenceRecord {
  const { actor, sponsor, status, by, publishedOn, knownFrom } = attribution;
  const who = sponsor === undefined ? actor : `${actor} (${sponsor})`;
  const title = `${incident.target.name}: ${status === 'attributed' ? 'attributed to' : 'suspected of'} ${who} by ${by}`;
  return withProvenance(
    { id: `incident/${id}`, kind: 'attribution', title, from: publishedOn ?? null, knownFrom },
    {
      sources: attribution.sources ?? incident.sources,
      confidence: incident.confidence,
      withdrawn: attribution.withdrawn ?? incident.withdrawn,
    },
  );
}

/** A jurisdiction's dated fact as evidence; `place` is the jurisdiction's name. */
export function ofJurisdictionFact(id: string, place: string, fact: JurisdictionFact): EvidenceRecord {
  const { knownFrom } = fact.record;
  const from = 'from' in fact.record ? fact.record.from : null;
  const title = `${place}: ${wordsOf(fact)}`;
  return withProvenance(
    { id: `jurisdiction/${id}`, kind: 'jurisdictionFact', title, from, knownFrom },
    fact.record,
  );
}

/** A venue's line in a volume list as evidence; `venue` is the venue's name. */
export function ofVolume(
  id: string,
  venue: string,
  line: StoredVolume,
  snapshot: StoredSnapshot,
): EvidenceRecord {
  const { observedOn, rank, volumeUsd24h, confidence } = line;
  const place = rank === undefined ? 'listed' : `rank ${rank}`;
  const volume =
    volumeUsd24h === undefined ? '' : `, USD ${Math.round(volumeUsd24h).toLocaleString('en-US')} a day`;
  const title = `${venue}: ${place} by traded volume in ${snapshot.id}${volume}`;
  return withProvenance(
    { id: `volume/${id}`, kind: 'volume', title, from: observedOn, knownFrom: observedOn },
    { sources: sourcesOf(snapshot, line), confidence },
  );
}

function withProvenance(
  record: WithoutProvenance,
  { sources, confidence, withdrawn = null }: Provenance & { withdrawn?: Withdrawn | null | undefined },
): EvidenceRecord {
  return { ...record, cited: isCited({ sources }), confidence, sources, withdrawn };
}

function wordsOf(fact: JurisdictionFact): string {
  switch (fact.kind) {
    case 'oversightLevel':
      return `oversight level ${fact.record.level}, ${fact.record.basis}`;
    case 'event': {
      const { kind, value } = fact.record;
      const words = kind.replaceAll('_', ' ');
      return value === undefined ? words : `${words}, ${value}`;
    }
    case 'index':
      return `${fact.record.index.replaceAll('_', ' ')} ${fact.record.edition}: ${fact.record.value}`;
  }
}
