import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints, plural } from '../../../format/numbers.ts';
import type { Span } from '../historySpan.ts';
import type { HistoryEvent } from './historyEvents.ts';
import type { ChartPoint } from './historyScale.ts';

const monthOf = (day: string): string => formatDate(day.slice(0, 7));

/** How a score moved over a span and what happened meanwhile, as a sentence without a full stop. */
export function historyTitle(points: readonly ChartPoint[], events: readonly HistoryEvent[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'No score in this time';
  const start = `${formatPoints(first.points)} points in ${monthOf(first.asOf)}`;
  const moved =
    first === last ? start : `From ${start} to ${formatPoints(last.points)} in ${monthOf(last.asOf)}`;
  return `${moved}; ${theftsInWords(events)}`;
}

function theftsInWords(events: readonly HistoryEvent[]): string {
  const thefts = events.filter(({ isTheft }) => isTheft);
  if (thefts.length === 0) return 'no theft is known in this time';
  const state = thefts.filter(({ status }) => status !== 'none').length;
  if (thefts.length === 1) return `one theft, ${state === 1 ? '' : 'not '}laid to a state`;
  return `${plural(thefts.length, 'theft')}, ${state === 0 ? 'none' : state} of them laid to a state`;
}

/** The events within a span. */
export const eventsWithin = (events: readonly HistoryEvent[], { from, to }: Span): HistoryEvent[] =>
  events.filter(({ timeMs }) => timeMs >= Date.parse(from) && timeMs <= Date.parse(to));

/** A history as CSV: probabilities from 0 to 1, points as served. */
export function historyCsv(points: readonly ChartPoint[]): string {
  const header = ['asOf', 'riskPoints', 'riskBand', 'percentile'];
  const odds = ['probability.state', 'probability.low', 'probability.high', 'probability.any'];
  return csvText(
    [...header, ...odds],
    points.map(({ asOf, score: { riskPoints, riskBand, percentile, probability } }) => [
      ...[asOf, riskPoints, riskBand, percentile],
      ...[probability.state, probability.low, probability.high, probability.any],
    ]),
  );
}
