import type { Attribution, Incident } from './incidentsQuestion.ts';

/** What is publicly said of a state behind an incident. */
export type ClaimStatus = 'attributed' | 'suspected' | 'none';

export const CLAIM_STATUSES = ['attributed', 'suspected', 'none'] as const;

/** What a claim is read from. */
export type Claimed = Pick<Incident, 'attributions' | 'withdrawn'>;

/** The strongest public statement that a state was behind an incident. */
interface StateClaim {
  status: ClaimStatus;
  /** Absent when nobody named a state. */
  attribution?: Attribution;
}

/** The strongest statement about a state among those given, of equal ones the earliest; none of a withdrawn incident. */
export function stateClaim({ attributions, withdrawn }: Claimed): StateClaim {
  if (withdrawn) return { status: 'none' };
  const toStates = attributions.filter(({ sponsor }) => sponsor !== undefined);
  const attribution = toStates.find(({ status }) => status === 'attributed') ?? toStates[0];
  return attribution ? { status: attribution.status, attribution } : { status: 'none' };
}
