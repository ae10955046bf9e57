import type { IsoDate } from '../../domain/date.ts';
import type { SeverityModel } from '../../domain/model.ts';
import { isPublic } from '../industry/theftEvent.ts';
import type { PanelRow } from '../panel.ts';
import { generalisedParetoFit } from '../stats/generalisedParetoFit.ts';
import { quantile } from '../stats/quantile.ts';

const TAIL_QUANTILE = 0.9;
const LEAST_TAIL_LOSSES = 5;
/** Prior of the growth of ln(loss) per size step, from losses ~ size^0.6 and 1.7 halvings of rank a step. */
const PER_STEP_PRIOR = { mean: 0.7, sd: 0.3 };
const FALLBACK = { logMean: Math.log(1e6), logSd: 2 };

/**
 * Fits the loss given theft on what was public by `asOf`: lognormal on size (least squares with a
 * normal prior on the slope) and a generalised Pareto tail over the 90th percentile of the losses.
 */
export function fitSeverity(rows: readonly PanelRow[], sizeColumn: number, asOf: IsoDate): SeverityModel {
  const losses = rows.flatMap((row) =>
    row.thefts.flatMap((event) =>
      isPublic(event, asOf) && event.lossUsd
        ? [{ lossUsd: event.lossUsd, size: row.hazardValues[sizeColumn] ?? 0 }]
        : [],
    ),
  );
  const body =
    losses.length >= 3 ? lognormalOnSize(losses) : { ...FALLBACK, logMeanPerSizeStep: PER_STEP_PRIOR.mean };
  return {
    losses: losses.length,
    ...body,
    tail: tailOf(losses.map(({ lossUsd }) => lossUsd)),
    largestUsd: Math.max(1e6, ...losses.map(({ lossUsd }) => lossUsd)),
  };
}

function lognormalOnSize(losses: { lossUsd: number; size: number }[]) {
  const n = losses.length;
  const meanSize = losses.reduce((sum, { size }) => sum + size, 0) / n;
  const meanLog = losses.reduce((sum, { lossUsd }) => sum + Math.log(lossUsd), 0) / n;
  let [sxx, sxy, syy] = [0, 0, 0];
  for (const { lossUsd, size } of losses) {
    const [dx, dy] = [size - meanSize, Math.log(lossUsd) - meanLog];
    sxx += dx * dx;
    sxy += dx * dy;
    syy += dy * dy;
  }
  const noise = syy / n;
  const precision = noise / PER_STEP_PRIOR.sd ** 2;
  const slope = (sxy + precision * PER_STEP_PRIOR.mean) / (sxx + precision);
  const residual = syy - 2 * slope * sxy + slope ** 2 * sxx;
  return {
    logMean: meanLog - slope * meanSize,
    logMeanPerSizeStep: slope,
    logSd: Math.sqrt(residual / Math.max(1, n - 2)),
  };
}

function tailOf(lossesUsd: number[]): SeverityModel['tail'] {
  const thresholdUsd = lossesUsd.length > 0 ? quantile(lossesUsd, TAIL_QUANTILE) : 1e8;
  const excesses = lossesUsd.filter((loss) => loss > thresholdUsd).length;
  if (excesses < LEAST_TAIL_LOSSES) return { thresholdUsd, shape: 0.5, scaleUsd: thresholdUsd };
  const { shape, scale } = generalisedParetoFit(lossesUsd, thresholdUsd);
  return { thresholdUsd, shape, scaleUsd: scale };
}
