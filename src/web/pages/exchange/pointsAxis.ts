import { linearPosition } from '../../charts/linear.ts';
import { BANDS, type Band } from '../../format/bands.ts';

/** The axis of risk points on which scores of exchanges are drawn; beyond it they are clipped. */
export const POINTS_DOMAIN = { from: 20, to: 100 };

const BAND_FROM: Record<Band, number> = { low: 0, guarded: 40, elevated: 50, high: 60, severe: 70 };

/** The bands with the risk points between which each lies, from least to most. */
export const BAND_SPANS = BANDS.map((band, index) => {
  const next = BANDS[index + 1];
  return { band, from: BAND_FROM[band], to: next ? BAND_FROM[next] : 100 };
});

/** A score whose points and one-year probability are both known: it fixes how one follows from the other. */
export interface Anchor {
  rawPoints: number;
  probability: { state: number };
}

const hazardOf = (probability: number): number => -Math.log1p(-probability);

/** The hazard at 50 points, per year. */
const baseHazard = ({ rawPoints, probability }: Anchor): number =>
  hazardOf(probability.state) / 2 ** ((rawPoints - 50) / 10);

/** The risk points of a one-year probability: ten more double the hazard. */
export const pointsOf = (probability: number, anchor: Anchor): number =>
  50 + 10 * Math.log2(hazardOf(probability) / baseHazard(anchor));

/** Where risk points lie on the axis: 0 at its start, 1 at its end, clipped to both. */
export const pointsPosition = (points: number, domain = POINTS_DOMAIN): number =>
  linearPosition(points, domain);
