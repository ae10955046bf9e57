import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import { decay } from '../halfLife.ts';
import { type AttributionDelay, attributedBy } from './attributionDelay.ts';
import { isPublic, isStateBy, type TheftEvent } from './theftEvent.ts';

const HALF_LIFE_YEARS = 2;
/** Strength, in thefts, and value of the share assumed before any is seen. */
const PRIOR_THEFTS = 4;
const PRIOR_SHARE = 0.35;
/** The nowcast is not trusted beyond these. */
const LEAST_SHARE = 0.05;
const LARGEST_SHARE = 0.7;

/**
 * Log-odds that a recent theft was a state's, corrected for attributions still to come (nowcast):
 * each public theft counts in the denominator only by the probability that it would have been
 * attributed by now. Weighted by a two-year half-life and shrunk toward a prior share.
 */
export function recentStateShare(
  events: readonly TheftEvent[],
  delay: AttributionDelay,
  asOf: IsoDate,
): number {
  let [attributable, attributed] = [0, 0];
  for (const event of events) {
    if (!isPublic(event, asOf)) continue;
    const ageYears = yearsBetween(event.occurredOn, asOf);
    const weight = decay(ageYears, HALF_LIFE_YEARS);
    attributable += weight * attributedBy(delay, ageYears);
    attributed += weight * Number(isStateBy(event, asOf));
  }
  const share = (attributed + PRIOR_THEFTS * PRIOR_SHARE) / (attributable + PRIOR_THEFTS);
  const bounded = Math.min(LARGEST_SHARE, Math.max(LEAST_SHARE, share));
  return Math.log(bounded / (1 - bounded));
}
