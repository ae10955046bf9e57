import type { Domain } from '../../charts/logScale.ts';

/** The axis of jurisdictions: 1 in 200 to 1 in 8 a year, narrower than that of exchanges since they differ less. */
export const JURISDICTION_DOMAIN: Domain = { from: 0.005, to: 0.125 };
