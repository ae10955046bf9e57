import type { Fact } from './questions.ts';

/** The kinds of fact that are security controls or safeguards, as the what-if takes them. */
export const CONTROL_KINDS = [
  'ccss',
  'iso27001',
  'soc2',
  'penetration_test',
  'bug_bounty',
  'cold_storage_share',
  'mpc_custody',
  'third_party_custodian',
  'proof_of_reserves',
  'insurance',
  'security_fund',
] as const satisfies readonly Fact['kind'][];
export type ControlKind = (typeof CONTROL_KINDS)[number];

const NAMES: Record<Fact['kind'], string> = {
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
export const factKindName = (kind: Fact['kind']): string => NAMES[kind];

/** Whether a text names a control. */
export const isControlKind = (kind: string): kind is ControlKind =>
  CONTROL_KINDS.some((each) => each === kind);

/** Whether a fact was in force on a day, reading its bounds as widely as their precision allows. */
export function isInForce({ from, to }: Pick<Fact, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === undefined || to >= day.slice(0, to.length));
}

/** The kinds of control known to be in force on a day, each once. */
export function controlsInForce(facts: readonly Fact[], day: string): ControlKind[] {
  const kinds = new Set<string>(facts.filter((fact) => isInForce(fact, day)).map(({ kind }) => kind));
  return CONTROL_KINDS.filter((kind) => kinds.has(kind));
}
