import { z } from 'zod';

/** Lower-case words joined by hyphens: `crypto-com`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({
    id: 'Slug',
    description: 'A stable identifier: lower-case words joined by hyphens.',
    examples: ['bybit'],
  });

/** ISO 3166-1 alpha-2. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({
    id: 'CountryCode',
    description: 'ISO 3166-1 alpha-2 code.',
    examples: ['KR'],
  });
export type CountryCode = z.infer<typeof countryCode>;

export const venueKind = z.enum(['exchange', 'broker', 'custodian']).meta({
  id: 'VenueKind',
  description: 'What a scored venue does: match orders, deal as principal, or hold assets for others.',
  examples: ['exchange'],
});
export type VenueKind = z.infer<typeof venueKind>;

export const targetKind = z
  .enum([
    ...venueKind.options,
    'wallet_provider',
    'mining_marketplace',
    'payment_processor',
    'gambling',
    'fund',
    'bridge',
    'defi',
    'other',
  ])
  .meta({ id: 'TargetKind', description: 'What kind of service an incident hit.', examples: ['exchange'] });
export type TargetKind = z.infer<typeof targetKind>;

/** Size by traded volume among all venues of its day, 1 (top ten) to 4 (small). */
export const sizeTier = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
  .meta({ id: 'SizeTier', description: 'Size by traded volume, 1 (top ten) to 4 (small).', examples: [1] });
export type SizeTier = z.infer<typeof sizeTier>;

export const initialAccess = z
  .enum([
    'spearphishing',
    'job_lure',
    'supply_chain',
    'insider',
    'fake_it_worker',
    'credential_theft',
    'sim_swap',
    'web_app_exploit',
    'server_or_hosting_breach',
    'api_or_withdrawal_logic_flaw',
    'smart_contract_flaw',
    'dns_or_bgp_hijack',
    'third_party_provider',
    'physical',
    'unknown',
  ])
  .meta({ id: 'InitialAccess', description: 'How the intruder got in.', examples: ['spearphishing'] });
export type InitialAccess = z.infer<typeof initialAccess>;

export const theftMechanism = z
  .enum([
    'hot_wallet_key_compromise',
    'cold_wallet_key_compromise',
    'transaction_signing_manipulation',
    'fraudulent_withdrawal',
    'account_takeover',
    'database_manipulation',
    'smart_contract_exploit',
    'double_spend_or_chain_attack',
    'market_manipulation',
    'exit_scam',
    'swift_fraud',
    'unknown',
  ])
  .meta({
    id: 'TheftMechanism',
    description: 'How the assets were taken.',
    examples: ['hot_wallet_key_compromise'],
  });
export type TheftMechanism = z.infer<typeof theftMechanism>;
