import type { SeverityModel } from '../domain/model.ts';
import type { ExpectedLoss } from '../domain/score.ts';
import { generalisedParetoQuantile } from './stats/generalisedParetoQuantile.ts';
import { lognormalQuantile } from './stats/lognormalQuantile.ts';

/** Share of losses above the tail's threshold. */
const TAIL_SHARE = 0.1;

/**
 * Loss if a theft happens, in US dollars, at a size step: the lognormal median, and the 95th
 * percentile, which is the lognormal's as long as it stays below what the generalised Pareto tail
 * of all venues and the largest theft ever known allow. Never a mean: the tail has none to trust.
 */
export function lossGivenTheft(severity: SeverityModel, sizeStep: number): ExpectedLoss {
  const mean = severity.logMean + severity.logMeanPerSizeStep * sizeStep;
  const p95Usd = lognormalQuantile(0.95, mean, severity.logSd);
  return {
    medianUsd: lognormalQuantile(0.5, mean, severity.logSd),
    p95Usd: Math.min(
      p95Usd,
      Math.max(tailQuantile(severity, 0.995), severity.tail.thresholdUsd),
      severity.largestUsd,
    ),
  };
}

/** Quantile of the loss of a theft at any venue from the tail: for probabilities above 1 − 0.1. */
function tailQuantile(severity: SeverityModel, probability: number): number {
  const { thresholdUsd, shape, scaleUsd } = severity.tail;
  const within = 1 - (1 - probability) / TAIL_SHARE;
  return thresholdUsd + generalisedParetoQuantile(Math.max(0, within), shape, scaleUsd);
}
