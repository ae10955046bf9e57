import { linearPosition } from '../../../charts/linear.ts';
import type { Span } from '../historySpan.ts';

const LEFT_PX = 36;
const RIGHT_PX = 70;
const TOP_PX = 10;
const MAIN_PX = 260;
const LANE_PX = 30;
const LANE_COUNT = 2;
const AXIS_PX = 26;

/** Where things stand in the drawing of a history, in pixels. */
export interface ChartFrame {
  left: number;
  right: number;
  top: number;
  /** Lower end of the part that shows points. */
  bottom: number;
  heightPx: number;
  range: { from: number; to: number };
  x(timeMs: number): number;
  y(points: number): number;
  /** The middle of a lane below the points. */
  lane(index: 0 | 1): number;
  timeAt(xPx: number): number;
}

/** Height of the drawing of a history, in pixels. */
export const HISTORY_PX = TOP_PX + MAIN_PX + LANE_COUNT * LANE_PX + AXIS_PX;

/** The scales of a history's drawing; what lies outside the span or range is clipped to its edge. */
export function frameOf(span: Span, range: { from: number; to: number }, widthPx: number): ChartFrame {
  const [left, right, top] = [LEFT_PX, widthPx - RIGHT_PX, TOP_PX];
  const bottom = top + MAIN_PX;
  const [fromMs, toMs] = [Date.parse(span.from), Date.parse(span.to)];
  return {
    ...{ left, right, top, bottom, range, heightPx: HISTORY_PX },
    x: (timeMs) => left + linearPosition(timeMs, { from: fromMs, to: toMs }) * (right - left),
    y: (points) => bottom - linearPosition(points, range) * MAIN_PX,
    lane: (index) => bottom + (index + 0.5) * LANE_PX,
    timeAt: (xPx) => fromMs + linearPosition(xPx, { from: left, to: right }) * (toMs - fromMs),
  };
}
