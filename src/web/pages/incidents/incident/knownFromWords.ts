import { formatDate } from '../../../format/dates.ts';
import { formatSignificant, plural } from '../../../format/numbers.ts';
import type { Attribution, Incident } from '../incidentsQuestion.ts';
import { daysBetween } from './daysBetween.ts';

const RULES: Partial<Record<Incident['disclosedOnRule'], string>> = {
  usualDisclosureDelay: 'assumed: seven days after it happened, as no source dates the disclosure',
  firstPublicAttribution: 'assumed: the first public attribution, as no disclosure is dated before it',
  firstPublicMention: 'the first dated mention',
  publicationMonth: 'the end of the month of the first publication',
  observation: 'the day it was first seen on a public page',
  compilation: 'the day this evidence was compiled; no earlier mention was found',
};

/** How the day on which something became public is known; `undefined` when a source states it. */
export const ruleWords = (rule: Incident['disclosedOnRule']): string | undefined => RULES[rule];

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
