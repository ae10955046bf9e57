import type { SeverityModel } from '../../domain/model.ts';
import { generalisedParetoQuantile } from '../stats/generalisedParetoQuantile.ts';
import { lognormalQuantile } from '../stats/lognormalQuantile.ts';

/** No theft is drawn above so many times the largest known. */
const LARGEST_KNOWN_TIMES = 10;

/**
 * Draws the loss of one theft in US dollars at a size step: lognormal up to the tail's threshold; above it
 * the excess is drawn from the generalised Pareto tail of all venues instead, capped at ten times the
 * largest theft known.
 *
 * @param random source of uniform numbers, as from `seededRandom`
 */
export function drawLoss(severity: SeverityModel, sizeStep: number, random: () => number): number {
  const mean = severity.logMean + severity.logMeanPerSizeStep * sizeStep;
  const { thresholdUsd, shape, scaleUsd } = severity.tail;
  const body = lognormalQuantile(random(), mean, severity.logSd);
  if (body <= thresholdUsd) return body;
  const tail = thresholdUsd + generalisedParetoQuantile(random(), shape, scaleUsd);
  return Math.min(tail, LARGEST_KNOWN_TIMES * severity.largestUsd);
}
