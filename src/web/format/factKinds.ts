import type { api } from '../api/client.ts';
import type { Answer } from '../api/question.ts';

/** What a dated fact on a venue says. */
export type FactKind = Answer<(typeof api.exchanges)[':id']>['data']['facts'][number]['kind'];

const NAMES: Record<FactKind, string> = {
  ccss: 'CCSS certification',
  iso27001: 'ISO/IEC 27001',
  soc2: 'SOC 2 report',
  penetration_test: 'Penetration test',
  bug_bounty: 'Bug bounty',
  cold_storage_share: 'Stated share in cold storage',
  mpc_custody: 'MPC custody',
  third_party_custodian: 'Third-party custodian',
  proof_of_reserves: 'Proof of reserves',
  insurance: 'Insurance',
  security_fund: 'Security fund',
  licence: 'Licence',
  registration: 'Registration',
  sanction_or_enforcement: 'Sanction or enforcement',
  market_exit: 'Market exit',
  hq_change: 'Move of the operating base',
  rename: 'Change of name',
  volume_tier_change: 'Volume tier',
};

/** "Penetration test". */
export const factKindName = (kind: FactKind): string => NAMES[kind];
