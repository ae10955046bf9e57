import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import { type AttributionDelay, attributedBy } from '../industry/attributionDelay.ts';
import { isPublic, isStateBy, type TheftEvent } from '../industry/theftEvent.ts';

const IMMEDIATE_YEARS = 30 / 365.25;
const IMMEDIATE_SHARES = Array.from({ length: 19 }, (_, i) => 0.05 * (i + 1));
const MEAN_YEARS = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8];
const PRIOR_MEAN_YEARS = 2;
const PRIOR_LOG_SD = 0.5;

/**
 * The attribution delay as it could be estimated on a day: maximum a posteriori on a grid from the
 * state thefts attributed by then, each density divided by G(time watched) since longer delays could
 * not be seen yet (right truncation; Lagakos, Barraj & De Gruttola 1988). Priors: Beta(2, 2) on the
 * immediate share, lognormal around two years on the mean delay of the rest.
 */
export function fitAttributionDelay(events: readonly TheftEvent[], asOf: IsoDate): AttributionDelay {
  const pairs = events
    .filter((event) => isPublic(event, asOf) && isStateBy(event, asOf))
    .map((event) => ({
      delayYears: Math.max(0, yearsBetween(event.occurredOn, event.stateKnownFrom ?? asOf)),
      watchedYears: yearsBetween(event.occurredOn, asOf),
    }));
  let best = {
    delay: { immediate: 0.5, meanYears: PRIOR_MEAN_YEARS },
    logPosterior: Number.NEGATIVE_INFINITY,
  };
  for (const immediate of IMMEDIATE_SHARES) {
    for (const meanYears of MEAN_YEARS) {
      const delay = { immediate, meanYears };
      const logPosterior =
        logPrior(delay) +
        pairs.reduce((sum, pair) => sum + logDensity(delay, pair.delayYears, pair.watchedYears), 0);
      if (logPosterior > best.logPosterior) best = { delay, logPosterior };
    }
  }
  return best.delay;
}

function logPrior({ immediate, meanYears }: AttributionDelay): number {
  const standardised = Math.log(meanYears / PRIOR_MEAN_YEARS) / PRIOR_LOG_SD;
  return Math.log(immediate) + Math.log(1 - immediate) - standardised ** 2 / 2;
}

function logDensity(delay: AttributionDelay, delayYears: number, watchedYears: number): number {
  const density =
    delayYears <= IMMEDIATE_YEARS
      ? delay.immediate
      : ((1 - delay.immediate) / delay.meanYears) * Math.exp(-delayYears / delay.meanYears);
  return Math.log(density / attributedBy(delay, watchedYears));
}
