import type { Incident } from './incidentsQuestion.ts';
import { type ClaimStatus, stateClaim } from './stateClaim.ts';
import { isTheft } from './theft.ts';

/** Thefts by what is said of a state: how many, and the sum of their known losses. */
export interface TheftSums {
  thefts: number;
  lossUsd: number;
  lossesUnknown: number;
  byClaim: Record<ClaimStatus, { thefts: number; lossUsd: number }>;
}

/** Adds up the thefts among incidents. */
export function sumThefts(incidents: readonly Incident[]): TheftSums {
  const nothing = () => ({ thefts: 0, lossUsd: 0 });
  const sums: TheftSums = {
    ...nothing(),
    lossesUnknown: 0,
    byClaim: { attributed: nothing(), suspected: nothing(), none: nothing() },
  };
  for (const theft of incidents.filter(isTheft)) {
    const lossUsd = theft.lossUsd ?? 0;
    for (const sum of [sums, sums.byClaim[stateClaim(theft).status]]) {
      sum.thefts += 1;
      sum.lossUsd += lossUsd;
    }
    if (theft.lossUsd === undefined) sums.lossesUnknown += 1;
  }
  return sums;
}
