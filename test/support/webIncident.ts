import type { Attribution, Incident } from '../../src/web/components/incidents/incidentsQuestion.ts';

/** An incident as the API serves it, with some fields changed. */
export const anIncident = (changes: Partial<Incident>): Incident => ({
  id: 'bybit-2025-02',
  occurredOn: '2025-02-21',
  disclosedOn: '2025-02-21',
  disclosedOnRule: 'stated',
  target: { id: 'bybit', name: 'Bybit', kind: 'exchange' },
  lossUsd: 1_460_000_000,
  assetClasses: ['ETH'],
  access: 'supply_chain',
  theft: 'transaction_signing_manipulation',
  outcome: 'none_known',
  attributions: [],
  sources: [],
  confidence: 'high',
  disputed: false,
  ...changes,
});

/** An attribution as the API serves it, with some fields changed. */
export const anAttribution = (changes: Partial<Attribution>): Attribution => ({
  actor: 'somebody',
  status: 'attributed',
  by: 'somebody else',
  publishedOn: '2025-02-26',
  knownFrom: '2025-02-26',
  knownFromRule: 'stated',
  ...changes,
});
