import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { oneOf, type Parse } from '../../state/parse.ts';

type Pattern = Incident['access'] | Incident['theft'];

// Every name once: the compiler refuses a list that lacks a pattern of the API.
const NAMED: Record<Pattern, true> = {
  spearphishing: true,
  job_lure: true,
  supply_chain: true,
  insider: true,
  fake_it_worker: true,
  credential_theft: true,
  sim_swap: true,
  web_app_exploit: true,
  server_or_hosting_breach: true,
  api_or_withdrawal_logic_flaw: true,
  smart_contract_flaw: true,
  dns_or_bgp_hijack: true,
  third_party_provider: true,
  physical: true,
  hot_wallet_key_compromise: true,
  cold_wallet_key_compromise: true,
  transaction_signing_manipulation: true,
  fraudulent_withdrawal: true,
  account_takeover: true,
  database_manipulation: true,
  smart_contract_exploit: true,
  double_spend_or_chain_attack: true,
  market_manipulation: true,
  exit_scam: true,
  swift_fraud: true,
  unknown: true,
};

/** The id of a pattern of either stage. */
export const pattern = oneOf(Object.keys(NAMED) as Pattern[]);

/** The id of a venue. */
export const slug: Parse<string> = (value) =>
  value && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : undefined;

/** An amount that is not negative. */
export const amount: Parse<number> = (value) => (value && Number(value) >= 0 ? Number(value) : undefined);

/** A calendar day, `YYYY-MM-DD`. */
export const day: Parse<string> = (value) => {
  if (value === undefined || !/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
};
