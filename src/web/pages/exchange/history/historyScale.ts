import { pointsOf } from '../pointsAxis.ts';
import type { History } from '../questions.ts';

const DAY_MS = 86_400_000;
/** Scores are monthly; a longer pause is a time without scores. */
const LONGEST_STEP_MS = 45 * DAY_MS;

/** A day's score with the ends of its interval, all in risk points. */
export interface ChartPoint {
  asOf: string;
  timeMs: number;
  points: number;
  low: number;
  high: number;
  score: ScoreOnDay;
}

/** What every score of a history has. */
type ScoreOnDay = Pick<
  History['points'][number],
  'asOf' | 'riskPoints' | 'rawPoints' | 'riskBand' | 'probability' | 'percentile'
>;

/** A score as it is drawn. */
export function chartPoint(score: ScoreOnDay): ChartPoint {
  const { asOf, rawPoints, probability } = score;
  return {
    asOf,
    timeMs: Date.parse(asOf),
    points: rawPoints,
    low: pointsOf(probability.low, score),
    high: pointsOf(probability.high, score),
    score,
  };
}

/** Points in unbroken runs: a month without a score ends one. */
export function unbrokenRuns(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.timeMs - last.timeMs <= LONGEST_STEP_MS) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The risk points between which all intervals lie, in whole tens; the average is always among them. */
export function pointsRange(points: readonly ChartPoint[]): { from: number; to: number } {
  const least = Math.min(50, ...points.map(({ low }) => low));
  const most = Math.max(60, ...points.map(({ high }) => high));
  return { from: Math.floor(least / 10) * 10, to: Math.ceil(most / 10) * 10 };
}

/** The point nearest in time; `undefined` when there is none. */
export function nearestPoint(points: readonly ChartPoint[], timeMs: number): ChartPoint | undefined {
  let nearest: ChartPoint | undefined;
  for (const point of points) {
    if (!nearest || Math.abs(point.timeMs - timeMs) < Math.abs(nearest.timeMs - timeMs)) nearest = point;
  }
  return nearest;
}
