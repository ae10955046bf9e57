import type { Attribution, Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatSignificant, plural } from '../../../format/numbers.ts';
import { daysBetween } from './daysBetween.ts';

/** When an attribution became public: "26 February 2025", or the day it counts from without a date. */
export function publishedWords({ publishedOn, knownFrom }: Attribution): string {
  return publishedOn ? formatDate(publishedOn) : `By ${formatDate(knownFrom)} (first date not found)`;
}

const YEAR_DAYS = 365.25;
const LONG_DAYS = 730;

const spanWords = (days: number): string =>
  days > LONG_DAYS ? `${formatSignificant(days / YEAR_DAYS)} years` : plural(days, 'day');

/** "5 days after it became public", "the day it became public", "9.3 years after it became public". */
export function delayWords({ knownFrom }: Attribution, { disclosedOn }: Incident): string {
  const days = daysBetween(disclosedOn, knownFrom);
  if (days === 0) return 'the day it became public';
  return days > 0
    ? `${spanWords(days)} after it became public`
    : `${spanWords(-days)} before it counts as public`;
}
