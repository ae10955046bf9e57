import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { yearOf } from '../../../components/incidents/yearOf.ts';
import { lossDecades, spanOf, yearTicks } from './timelineScale.ts';

/** An incident's place on the chart, in pixels. */
export interface TimelinePoint {
  incident: Incident;
  x: number;
  y: number;
  /** Ends of what its date can mean, where that is more than a day. */
  span?: { x1: number; x2: number };
}

/** Everything the timeline draws, in pixels. */
export interface TimelineLayout {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Lines of the loss axis. */
  decades: { lossUsd: number; y: number }[];
  years: { year: number; x: number }[];
  /** Lanes below the axis for what has no place on a logarithmic scale, where there is any. */
  lanes: { label: string; y: number }[];
  /** From left to right. */
  points: TimelinePoint[];
}

const MARGIN = { left: 60, right: 10, top: 12, bottom: 24 };
const LANE_PX = 26;
const DECADE_PX = { wide: 58, narrow: 48 };
const WIDE_PX = 700;

const LANES = [
  { label: 'nothing', holds: (lossUsd: number | undefined) => lossUsd === 0 },
  { label: 'unknown', holds: (lossUsd: number | undefined) => lossUsd === undefined },
];

/** The layout of a timeline of incidents that ends on `asOf`. */
export function timelineLayout(
  incidents: readonly Incident[],
  { widthPx, asOf }: { widthPx: number; asOf: string },
): TimelineLayout {
  const decades = lossDecades(incidents.flatMap(({ lossUsd }) => lossUsd ?? []));
  const decadePx = widthPx < WIDE_PX ? DECADE_PX.narrow : DECADE_PX.wide;
  const axisBottom = MARGIN.top + (decades.length - 1) * decadePx;
  const lanes = LANES.filter(({ holds }) => incidents.some(({ lossUsd }) => holds(lossUsd))).map(
    ({ label }, index) => ({ label, y: axisBottom + (index + 1) * LANE_PX }),
  );
  const bottom = axisBottom + (lanes.length + 1 / 2) * LANE_PX;
  const plot = { left: MARGIN.left, right: widthPx - MARGIN.right, top: MARGIN.top, bottom };

  const lowest = Math.log10(decades[0] ?? 1);
  const y = (lossUsd: number) => axisBottom - (Math.log10(lossUsd) - lowest) * decadePx;
  const yOf = ({ lossUsd }: Incident) => {
    const lane = LANES.find(({ holds }) => holds(lossUsd));
    return lanes.find(({ label }) => label === lane?.label)?.y ?? y(lossUsd ?? 1);
  };

  const lastYear = Number(asOf.slice(0, 4));
  const firstYear = Math.min(lastYear, ...incidents.map(yearOf));
  const [startMs, endMs] = [Date.UTC(firstYear, 0), Date.parse(asOf)];
  const x = (ms: number) =>
    plot.left + Math.min(1, (ms - startMs) / Math.max(1, endMs - startMs)) * (plot.right - plot.left);

  const points = incidents.map((incident) => {
    const { fromMs, toMs } = spanOf(incident.occurredOn);
    const point = { incident, x: x((fromMs + toMs) / 2), y: yOf(incident) };
    return incident.occurredOn.length === 10 ? point : { ...point, span: { x1: x(fromMs), x2: x(toMs) } };
  });
  return {
    height: bottom + MARGIN.bottom,
    plot,
    decades: decades.map((lossUsd) => ({ lossUsd, y: y(lossUsd) })),
    years: yearTicks(firstYear, lastYear, plot.right - plot.left).map((year) => ({
      year,
      x: x(Date.UTC(year, 0)),
    })),
    lanes,
    points: points.toSorted((a, b) => a.x - b.x || a.y - b.y),
  };
}

/** The point nearest to a place, at most `withinPx` away. */
export function nearestPoint(
  points: readonly TimelinePoint[],
  place: { x: number; y: number },
  withinPx: number,
): TimelinePoint | undefined {
  let nearest: TimelinePoint | undefined;
  let nearestPx = withinPx;
  for (const point of points) {
    const distancePx = Math.hypot(point.x - place.x, point.y - place.y);
    if (distancePx <= nearestPx) [nearest, nearestPx] = [point, distancePx];
  }
  return nearest;
}
