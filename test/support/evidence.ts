import type { Exchange, ExchangeFact } from '../../src/domain/exchange.ts';
import type { Attribution, Incident } from '../../src/domain/incident.ts';
import type { Score } from '../../src/domain/score.ts';

const provenance = { sources: [{ title: 'made for a test', cited: true }], confidence: 'high' as const };

/** A venue made for a test. */
export function makeVenue(fields: Partial<Exchange> & { id: string }): Exchange {
  return {
    name: fields.id,
    kind: 'exchange',
    aliases: [],
    operating: { from: '2015' },
    knownFrom: '2015-12-31',
    knownFromRule: 'startOfValidity',
    operatingBases: [],
    legalSeats: [],
    servesKoreanOrJapaneseRetail: false,
    facts: [],
    ...provenance,
    ...fields,
  };
}

/** A dated fact made for a test. */
export function makeFact(fields: Partial<ExchangeFact> & { id: string }): ExchangeFact {
  return {
    kind: 'iso27001',
    value: 'certified',
    from: '2019',
    knownFrom: '2019-12-31',
    knownFromRule: 'startOfValidity',
    ...provenance,
    ...fields,
  };
}

/** A theft made for a test. */
export function makeIncident(fields: Partial<Incident> & { id: string }): Incident {
  return {
    occurredOn: '2018-05-04',
    disclosedOn: '2018-05-05',
    disclosedOnRule: 'stated',
    target: { name: 'Somewhere', kind: 'exchange' },
    lossUsd: 1_000_000,
    assetClasses: ['BTC'],
    access: 'spearphishing',
    theft: 'hot_wallet_key_compromise',
    outcome: 'none_known',
    attributions: [],
    ...provenance,
    ...fields,
  };
}

/** An attribution to a state made for a test. */
export function makeAttribution(fields: Partial<Attribution>): Attribution {
  return {
    actor: 'Lazarus Group',
    actorId: 'lazarus',
    sponsor: 'KP',
    status: 'attributed',
    by: 'An authority',
    knownFrom: '2024-01-01',
    knownFromRule: 'stated',
    ...fields,
  };
}

/** A score made for a test: the reasons are empty, the numbers follow from `rawPoints`. */
export function makeScore(exchangeId: string, asOf: string, rawPoints: number): Score {
  const state = 0.01 * 2 ** ((rawPoints - 50) / 10);
  return {
    exchangeId,
    asOf,
    horizonDays: 365,
    probability: { state, any: state * 2, low: state / 2, high: state * 2 },
    rawPoints,
    riskPoints: Math.min(100, Math.max(0, rawPoints)),
    riskBand: rawPoints < 50 ? 'guarded' : 'elevated',
    percentile: rawPoints,
    expectedLoss: { medianUsd: 1_000_000, p95Usd: 90_000_000 },
    contributions: [],
    patterns: [],
    coverage: { known: 1, of: 2, citedShare: null, unknown: [{ factor: 'size', reason: 'not published' }] },
    disputed: false,
  };
}
