import type { Access, Theft, Tier } from './supposition.ts';

/** The ways of taking assets that a supposed theft may have. */
export const THEFTS = [
  'hot_wallet_key_compromise',
  'cold_wallet_key_compromise',
  'transaction_signing_manipulation',
  'fraudulent_withdrawal',
  'account_takeover',
  'database_manipulation',
  'smart_contract_exploit',
  'swift_fraud',
  'unknown',
] as const satisfies readonly Theft[];

/** The ways in that a supposed theft may have. */
export const ACCESSES = [
  'unknown',
  'spearphishing',
  'job_lure',
  'supply_chain',
  'third_party_provider',
  'insider',
  'fake_it_worker',
  'credential_theft',
  'sim_swap',
  'web_app_exploit',
  'server_or_hosting_breach',
  'api_or_withdrawal_logic_flaw',
  'smart_contract_flaw',
  'dns_or_bgp_hijack',
  'physical',
] as const satisfies readonly Access[];

/** Size tiers as the service takes them, with their names. */
export const TIERS: readonly { value: Tier; name: string }[] = [
  { value: 1, name: 'Tier 1: top ten by volume' },
  { value: 2, name: 'Tier 2: large' },
  { value: 3, name: 'Tier 3: medium' },
  { value: 4, name: 'Tier 4: small' },
];

const OWN: Record<string, string> = {
  sim_swap: 'SIM swap',
  swift_fraud: 'SWIFT fraud',
  fake_it_worker: 'Fake IT worker',
  api_or_withdrawal_logic_flaw: 'API or withdrawal logic flaw',
  dns_or_bgp_hijack: 'DNS or BGP hijack',
  unknown: 'Not known',
};

/** "Hot wallet key compromise". */
export function patternWord(id: string): string {
  const words = id.replaceAll('_', ' ');
  return OWN[id] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
