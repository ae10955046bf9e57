import { addDays } from '../../../domain/date.ts';
import type { ScoreSummary } from '../../../domain/listing.ts';
import { dateInWords } from '../../../scoring/sentence.ts';
import { toDecimals } from '../../http/round.ts';
import type { FeedEntry } from './entry.ts';

/**
 * An entry for each month on whose first day a venue was in another band than on the first of the month before.
 *
 * @param history venue by venue, oldest first
 * @param nameOf names of venues by id
 */
export function bandEntries(
  history: readonly ScoreSummary[],
  nameOf: ReadonlyMap<string, string>,
): FeedEntry[] {
  return history.flatMap((now, i) => {
    const before = history[i - 1];
    if (before === undefined || !isMonthBefore(before, now) || before.riskBand === now.riskBand) return [];
    const [points, pointsBefore] = [now, before].map(({ riskPoints }) =>
      toDecimals(riskPoints, 1).toFixed(1),
    );
    const entry: FeedEntry = {
      kind: 'bandChange',
      key: `exchange/${now.exchangeId}/band/${now.asOf}`,
      title: `${nameOf.get(now.exchangeId) ?? now.exchangeId}: ${now.riskBand}, was ${before.riskBand}`,
      day: now.asOf,
      summary: `${points} points on ${dateInWords(now.asOf)}, ${pointsBefore} a month before.`,
      path: `/exchanges/${now.exchangeId}?asOf=${now.asOf}`,
    };
    return [entry];
  });
}

/** Whether a row is of the same venue, on the first of the month before. */
const isMonthBefore = (before: ScoreSummary, now: ScoreSummary): boolean =>
  before.exchangeId === now.exchangeId && before.asOf.slice(0, 7) === addDays(now.asOf, -1).slice(0, 7);
