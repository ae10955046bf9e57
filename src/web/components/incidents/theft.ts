import type { Incident } from './incidentsQuestion.ts';

const NOT_BY_INTRUSION: readonly Incident['theft'][] = [
  'exit_scam',
  'market_manipulation',
  'double_spend_or_chain_attack',
];

const VENUE_KINDS: readonly Incident['target']['kind'][] = ['exchange', 'broker', 'custodian'];

type Judged = Pick<Incident, 'lossUsd' | 'theft' | 'withdrawn'>;

/**
 * Whether assets were taken by intrusion, as the method counts thefts. Repelled attempts, data leaks, exit
 * scams, attacks on a chain and market manipulation are evidence, but no thefts.
 */
export function isTheft({ lossUsd, theft, withdrawn }: Judged): boolean {
  return lossUsd !== 0 && withdrawn === undefined && !NOT_BY_INTRUSION.includes(theft);
}

/** Why an incident is not counted as a theft; `undefined` for a theft. */
export function whyNoTheft(incident: Judged): string | undefined {
  if (isTheft(incident)) return undefined;
  if (incident.withdrawn) return 'withdrawn from the record';
  if (incident.lossUsd === 0) return 'an attempt or a data leak: nothing was taken';
  return 'assets were lost, but not by intrusion';
}

/** Whether the target is a venue: an exchange, a broker or a custodian. */
export const isVenue = ({ target }: Pick<Incident, 'target'>): boolean => VENUE_KINDS.includes(target.kind);
