import type { Attribution, Incident } from './incidentsQuestion.ts';

/** What is publicly said of a state behind an incident. */
export type ClaimStatus = 'attributed' | 'suspected' | 'none';

export const CLAIM_STATUSES = ['attributed', 'suspected', 'none'] as const;

/** The strongest public statement that a state was behind an incident. */
interface StateClaim {
  status: ClaimStatus;
  /** Absent when nobody named a state. */
  attribution?: Attribution;
}

/** The strongest statement about a state among those given; of equal ones the earliest. */
export function stateClaim({ attributions }: Pick<Incident, 'attributions'>): StateClaim {
  const toStates = attributions.filter(({ sponsor }) => sponsor !== undefined);
  const attribution = toStates.find(({ status }) => status === 'attributed') ?? toStates[0];
  return attribution ? { status: attribution.status, attribution } : { status: 'none' };
}
