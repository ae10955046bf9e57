import { middleDay, yearsBetween } from '../../domain/date.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { dateInWords } from '../sentence.ts';

const YOUNG_YEARS = 1;

/** Whether the venue has traded for less than a year. */
export const youngVenue: Feature = {
  id: 'youngVenue',
  group: 'exposure',
  scope: 'venue',
  question: 'Has it traded for less than a year?',
  rationale: 'New venues may be less hardened, or less worth robbing: no direction is assumed.',
  source: 'no prior direction',
  prior: { mean: 0, sd: 0.1 },
  observe({ venue, asOf }) {
    const { from } = venue.operating;
    if (from === undefined) return { unknown: 'its launch date is unknown' };
    return { value: Number(yearsBetween(middleDay(from), asOf) < YOUNG_YEARS) };
  },
  explain({ venue }) {
    const { from } = venue.operating;
    return {
      sentence: from === undefined ? 'Its launch date is unknown.' : `Trading since ${dateInWords(from)}.`,
      evidence: [evidenceId.profile(venue)],
    };
  },
};
