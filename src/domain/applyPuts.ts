import { canonicalJson } from './canonicalJson.ts';
import { middleDay } from './date.ts';
import type { IndustryEvidence, VenueEvidence } from './evidence.ts';
import type { EvidencePut, ExchangeProfile } from './evidencePut.ts';
import type { Incident } from './incident.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { isInForce } from './provenance.ts';

/** All that scores are computed from: every venue's evidence, and what they share. */
export interface WholeEvidence {
  venues: readonly VenueEvidence[];
  industry: IndustryEvidence;
}

/**
 * The evidence as it is once records were put into the database and it was read again: what was withdrawn is left out,
 * and every list is in its order. Changes nothing that it is given.
 */
export const applyPuts = (evidence: WholeEvidence, puts: readonly EvidencePut[]): WholeEvidence =>
  puts.reduce(applyPut, evidence);

function applyPut(evidence: WholeEvidence, put: EvidencePut): WholeEvidence {
  switch (put.kind) {
    case 'exchange':
      return putExchange(evidence, put.record);
    case 'exchangeFact':
      return changeVenue(evidence, put.exchange, ({ venue, ...rest }) => {
        const facts = withRecord(venue.facts, put.record, ({ id }) => id === put.record.id);
        return { ...rest, venue: { ...venue, facts: inOrder(facts, ({ from }) => from) } };
      });
    case 'incident':
      return putIncident(evidence, { ...put.record, attributions: put.attributions });
    case 'attribution':
      return putAttribution(evidence, put);
    case 'jurisdictionFact':
      return putJurisdictionFact(evidence, put);
  }
}

function putExchange({ venues, industry }: WholeEvidence, profile: ExchangeProfile): WholeEvidence {
  const known = venues.find(({ venue }) => venue.id === profile.id);
  const changed: VenueEvidence = {
    volumes: known?.volumes ?? [],
    incidents: known?.incidents ?? [],
    venue: { ...profile, facts: known?.venue.facts ?? [] },
  };
  const { id, kind, knownFrom, operating, operatingBases } = profile;
  const span = { id, kind, knownFrom, operating, operatingBases };
  const others = venues.filter(({ venue }) => venue.id !== id);
  const otherSpans = industry.venues.filter((each) => each.id !== id);
  return {
    venues: inOrder([...others, changed], ({ venue }) => venue.id),
    industry: { ...industry, venues: inOrder([...otherSpans, span], (each) => each.id) },
  };
}

const changeVenue = (
  { venues, industry }: WholeEvidence,
  id: string,
  change: (venue: VenueEvidence) => VenueEvidence,
): WholeEvidence => ({
  venues: venues.map((each) => (each.venue.id === id ? change(each) : each)),
  industry,
});

function putIncident({ venues, industry }: WholeEvidence, incident: Incident): WholeEvidence {
  const at = incident.target.id;
  const among = (incidents: readonly Incident[], belongs: boolean) => {
    const others = incidents.filter(({ id }) => id !== incident.id);
    return belongs ? byDay([...others, incident]) : others;
  };
  return {
    venues: venues.map((each) => ({ ...each, incidents: among(each.incidents, each.venue.id === at) })),
    industry: { ...industry, venueIncidents: among(industry.venueIncidents, at !== undefined) },
  };
}

function putAttribution(
  { venues, industry }: WholeEvidence,
  put: Extract<EvidencePut, { kind: 'attribution' }>,
): WholeEvidence {
  const before = put.before && canonicalJson(put.before);
  const change = (incidents: readonly Incident[]) =>
    incidents.map((each) => {
      if (each.id !== put.incident) return each;
      const list = withRecord(each.attributions, put.record, (one) => canonicalJson(one) === before);
      return { ...each, attributions: inOrder(list, ({ knownFrom }) => knownFrom) };
    });
  return {
    venues: venues.map((each) => ({ ...each, incidents: change(each.incidents) })),
    industry: { ...industry, venueIncidents: change(industry.venueIncidents) },
  };
}

function putJurisdictionFact(
  { venues, industry }: WholeEvidence,
  { jurisdiction: code, fact }: Extract<EvidencePut, { kind: 'jurisdictionFact' }>,
): WholeEvidence {
  const jurisdictions = industry.jurisdictions.map((each) =>
    each.code === code ? withFact(each, fact) : each,
  );
  return { venues, industry: { ...industry, jurisdictions } };
}

function withFact(
  jurisdiction: Jurisdiction,
  fact: Extract<EvidencePut, { kind: 'jurisdictionFact' }>['fact'],
): Jurisdiction {
  switch (fact.kind) {
    case 'oversightLevel': {
      const list = withRecord(jurisdiction.oversightLevels, fact.record, ({ id }) => id === fact.record.id);
      return { ...jurisdiction, oversightLevels: inOrder(list, ({ from }) => from) };
    }
    case 'event': {
      const list = withRecord(jurisdiction.events, fact.record, ({ id }) => id === fact.record.id);
      return { ...jurisdiction, events: inOrder(list, ({ from }) => from) };
    }
    case 'index': {
      const list = withRecord(jurisdiction.indices, fact.record, ({ id }) => id === fact.record.id);
      return { ...jurisdiction, indices: list };
    }
  }
}

/** The list with a record in the place of the first that it can replace, or at the end; without it when it was withdrawn. */
function withRecord<Item extends { withdrawn?: { reason: string } | undefined }>(
  list: readonly Item[],
  record: Item,
  isReplaced: (item: Item) => boolean,
): Item[] {
  const place = list.findIndex(isReplaced);
  return (place === -1 ? [...list, record] : list.with(place, record)).filter(isInForce);
}

const byDay = (incidents: readonly Incident[]): Incident[] =>
  incidents.toSorted(
    (a, b) => compare(middleDay(a.occurredOn), middleDay(b.occurredOn)) || compare(a.id, b.id),
  );

/** A stable sort by a text. */
const inOrder = <Item>(list: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  list.toSorted((a, b) => compare(keyOf(a), keyOf(b)));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
