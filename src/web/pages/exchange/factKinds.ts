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
