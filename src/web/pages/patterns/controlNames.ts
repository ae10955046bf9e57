import type { api } from '../../api/client.ts';
import type { Answer } from '../../api/question.ts';

export type Pattern = Answer<typeof api.patterns>['data'][number];

const NAMES: Record<Pattern['metBy'][number], string> = {
  iso27001: 'ISO/IEC 27001 certificate',
  soc2: 'SOC 2 report',
  ccss: 'CCSS audit',
  penetration_test: 'penetration test',
  bug_bounty: 'bug bounty',
  cold_storage_share: 'stated share in cold storage',
  third_party_custodian: 'third-party custodian',
  mpc_custody: 'multi-party computation custody',
  proof_of_reserves: 'proof of reserves',
  insurance: 'insurance',
  security_fund: 'security fund',
};

/** "ISO/IEC 27001 certificate". */
export const controlName = (control: Pattern['metBy'][number]): string => NAMES[control];
