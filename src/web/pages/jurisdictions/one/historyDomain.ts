import type { Domain } from '../../../charts/logScale.ts';

interface Point {
  probability: { low: number; high: number };
}

const TICKS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

/** The smallest axis from tick to tick that holds every interval, and its ticks. */
export function historyDomain(points: readonly Point[]): { domain: Domain; ticks: number[] } {
  const lowest = Math.min(...points.map(({ probability }) => probability.low));
  const highest = Math.max(...points.map(({ probability }) => probability.high));
  const from = TICKS.findLast((tick) => tick <= lowest) ?? 0.001;
  const to = TICKS.find((tick) => tick >= highest) ?? 1;
  return { domain: { from, to }, ticks: TICKS.filter((tick) => tick >= from && tick <= to) };
}
