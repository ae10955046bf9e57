import { type Anchor, POINTS_DOMAIN, pointsOf, pointsPosition } from '../pointsAxis.ts';

const ODDS = [1 / 3, 1 / 5, 1 / 10, 1 / 20, 1 / 50, 1 / 100, 1 / 200];
const LEAST_GAP_PX = 58;

/** A probability marked on the axis of points. */
interface Tick {
  probability: number;
  xPx: number;
}

/** The round odds to mark on an axis `widthPx` wide, far enough apart to be read; rarest first. */
export function oddsTicks(anchor: Anchor, widthPx: number): Tick[] {
  const kept: Tick[] = [];
  for (const probability of ODDS) {
    const points = pointsOf(probability, anchor);
    if (points < POINTS_DOMAIN.from || points > POINTS_DOMAIN.to) continue;
    const xPx = pointsPosition(points) * widthPx;
    const isFree = kept.every((tick) => Math.abs(tick.xPx - xPx) >= LEAST_GAP_PX);
    if (isFree && xPx > LEAST_GAP_PX / 2 && xPx < widthPx - LEAST_GAP_PX / 2)
      kept.unshift({ probability, xPx });
  }
  return kept;
}
