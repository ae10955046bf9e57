import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { isTheft } from '../../components/incidents/theft.ts';
import { formatPercent } from '../../format/probability.ts';
import {
  patternOf,
  type Stage,
  separateWindows,
  shareOf,
  type WindowShare,
  windowShares,
} from './patternShares.ts';

/** A pattern with its shares over the years. */
export interface Trend {
  id: string;
  name: string;
  windows: WindowShare[];
}

const lastShare = ({ windows }: Trend): number => {
  const last = windows.at(-1);
  return (last && shareOf(last)) ?? 0;
};

/** The trends of a stage's patterns that thefts show: the most frequent lately first, what is unknown last. */
export function stageTrends(
  incidents: readonly Incident[],
  patterns: readonly { id: string; name: string; stage: Stage }[],
  { stage, asOf }: { stage: Stage; asOf: string },
): Trend[] {
  const thefts = incidents.filter(isTheft);
  const seen = new Set(thefts.map((theft) => patternOf(theft, stage)));
  const lastYear = Number(asOf.slice(0, 4));
  return patterns
    .filter((pattern) => pattern.stage === stage && seen.has(pattern.id))
    .map(({ id, name }) => ({ id, name, windows: windowShares(thefts, { stage, id, lastYear }) }))
    .toSorted(
      (a, b) => Number(a.id === 'unknown') - Number(b.id === 'unknown') || lastShare(b) - lastShare(a),
    );
}

const WAYS: Record<Stage, string> = { initial_access: 'ways in', theft: 'ways of taking' };

/** "19 % in 2021–2023". */
const shareIn = (window: WindowShare): string =>
  `${formatPercent(shareOf(window) ?? 0)} in ${window.fromYear}–${window.toYear}`;

/** The finding of a stage's chart: the leading known pattern, before and now, and how much is not known. */
export function trendFinding(trends: readonly Trend[], stage: Stage): string {
  const first = trends.find(({ id }) => id !== 'unknown');
  const [before, now] = separateWindows(first?.windows ?? [], 2).slice(-2);
  const last = now ?? before;
  if (first === undefined || last === undefined || last.thefts === 0)
    return `Too few thefts are known to compare ${WAYS[stage]}`;
  const unknown = trends.find(({ id }) => id === 'unknown');
  const notKnown = unknown ? `; ${formatPercent(lastShare(unknown))} are not known` : '';
  const earlier = now && before && before.allThefts > 0 ? `, ${shareIn(before)}` : '';
  return `${first.name} leads the known ${WAYS[stage]}: ${shareIn(last)}${earlier}${notKnown}`;
}
