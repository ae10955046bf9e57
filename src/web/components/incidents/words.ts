import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatUsd } from '../../format/usd.ts';
import type { Incident } from './incidentsQuestion.ts';
import { type Claimed, type ClaimStatus, stateClaim } from './stateClaim.ts';

type TargetKind = Incident['target']['kind'];

const KINDS: Record<TargetKind, string> = {
  exchange: 'exchange',
  broker: 'broker',
  custodian: 'custodian',
  wallet_provider: 'wallet provider',
  mining_marketplace: 'mining marketplace',
  payment_processor: 'payment processor',
  gambling: 'gambling site',
  fund: 'fund',
  bridge: 'bridge between chains',
  defi: 'decentralised finance protocol',
  other: 'other target',
};

const OUTCOMES: Record<Incident['outcome'], string> = {
  none_known: 'What became of the customers is not known.',
  compensated: 'Customers were compensated.',
  partially_compensated: 'Customers were compensated in part.',
  recovered: 'The assets were recovered.',
  partially_recovered: 'Part of the assets was recovered.',
  closed: 'The venue closed.',
  insolvent: 'The venue became insolvent.',
};

const CLAIMS: Record<ClaimStatus, string> = {
  attributed: 'attributed to a state actor',
  suspected: 'a state actor suspected',
  none: 'not laid to a state actor',
};

/** "payment processor". */
export const kindName = (kind: TargetKind): string => KINDS[kind];

/** What became of the venue and its customers, as a sentence. */
export const outcomeSentence = (outcome: Incident['outcome']): string => OUTCOMES[outcome];

/** "attributed to a state actor". */
export const claimName = (status: ClaimStatus): string => CLAIMS[status];

/** "USD 1.5bn", "nothing taken" or "unknown". */
export function lossWords({ lossUsd }: Pick<Incident, 'lossUsd'>): string {
  if (lossUsd === undefined) return 'unknown';
  return lossUsd === 0 ? 'nothing taken' : formatUsd(lossUsd);
}

/** "loss USD 1.5bn", "loss unknown" or "nothing taken". */
export const lossPhrase = ({ lossUsd }: Pick<Incident, 'lossUsd'>): string =>
  lossUsd === 0 ? lossWords({ lossUsd }) : `loss ${lossWords({ lossUsd })}`;

/** "attributed to a state actor", or that the incident was withdrawn. */
export const claimPhrase = (incident: Claimed): string =>
  incident.withdrawn ? 'withdrawn from the record' : claimName(stateClaim(incident).status);

/** "Attributed to North Korea (Lazarus Group)", or that no state is named, or that the incident was withdrawn. */
export function attributionWords(incident: Claimed): string {
  if (incident.withdrawn) return 'Withdrawn from the record';
  const { status, attribution } = stateClaim(incident);
  if (attribution?.sponsor) {
    const state = jurisdictionName(attribution.sponsor);
    return status === 'attributed'
      ? `Attributed to ${state} (${attribution.actor})`
      : `Suspected: ${state} (${attribution.actor})`;
  }
  const [other] = incident.attributions;
  return other ? `No state; laid to ${other.actor}` : 'No attribution public';
}
