import { DAYS_PER_YEAR } from '../../domain/date.ts';
import { probabilityWithin } from './probabilityWithin.ts';

/** Probability of a state theft within 365 days at a log yearly hazard. */
export function stateProbability(logHazard: number): number {
  return probabilityWithin(Math.exp(logHazard), DAYS_PER_YEAR);
}
