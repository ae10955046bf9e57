import { type RiskBand, riskBand } from '../domain/score.ts';

/** Points that a doubling of the hazard adds. */
const POINTS_PER_DOUBLING = 10;

/** Points of the average venue. */
export const AVERAGE_POINTS = 50;

/** Unclipped risk points of a log-hazard: `50 + 10·log₂(hazard / base)`. */
export function rawPointsOf(logHazard: number, logBaseHazard: number): number {
  return AVERAGE_POINTS + pointsOf(logHazard - logBaseHazard);
}

/** A difference of log-hazards in points. */
export function pointsOf(logHazardDifference: number): number {
  return (POINTS_PER_DOUBLING / Math.LN2) * logHazardDifference;
}

/** Risk points as shown: clipped to 0–100. */
export function clipPoints(rawPoints: number): number {
  return Math.min(100, Math.max(0, rawPoints));
}

/** The band of a score: multiples ½, 1, 2 and 4 of the base hazard are 40, 50, 60 and 70 points. */
export function riskBandOf(rawPoints: number): RiskBand {
  if (rawPoints < 40) return 'low';
  if (rawPoints < 50) return 'guarded';
  if (rawPoints < 60) return 'elevated';
  return rawPoints < 70 ? 'high' : 'severe';
}

/** Whether a band is `wanted` or below it. */
export function isBandWithin(band: RiskBand, wanted: RiskBand): boolean {
  return riskBand.options.indexOf(band) <= riskBand.options.indexOf(wanted);
}
