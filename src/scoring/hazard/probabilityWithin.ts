import { DAYS_PER_YEAR } from '../../domain/date.ts';

/**
 * Probability of at least one event within a horizon under a constant hazard:
 * `1 − exp(−hazard·days/365)`. Exact for every horizon, so 30 and 730 days agree with one year.
 */
export function probabilityWithin(hazardPerYear: number, horizonDays: number): number {
  return -Math.expm1((-hazardPerYear * horizonDays) / DAYS_PER_YEAR);
}
