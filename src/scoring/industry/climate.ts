import { decay } from '../halfLife.ts';
import type { VenueYear } from './pastYears.ts';

const HALF_LIFE_YEARS = 1;
/** Expected thefts that pull the recent rate toward the long-run one. */
const PRIOR_THEFTS = 10;
const PRIOR_RATE_PER_YEAR = 0.05;
const PRIOR_RATE_THEFTS = 2;

/**
 * Industry climate: log of the recent theft rate over the long-run theft rate, shrunk toward 0,
 * `ln((n + a) / (E·r + a))` with `n` thefts and `E` exposure years weighted by a one-year half-life
 * and `r` the rate of all past years. Only windows that have ended count, never the year forecast.
 */
export function industryClimate(years: readonly VenueYear[]): number {
  let [recentThefts, recentExposure, thefts, exposure] = [0, 0, 0, 0];
  for (const year of years) {
    const weight = decay(year.ageYears, HALF_LIFE_YEARS);
    recentThefts += weight * Number(year.theft);
    recentExposure += weight * year.exposureYears;
    thefts += Number(year.theft);
    exposure += year.exposureYears;
  }
  const longRunRate = (thefts + PRIOR_RATE_THEFTS) / (exposure + PRIOR_RATE_THEFTS / PRIOR_RATE_PER_YEAR);
  return Math.log((recentThefts + PRIOR_THEFTS) / (recentExposure * longRunRate + PRIOR_THEFTS));
}
