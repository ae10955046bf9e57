const LOCALE = 'en-GB';

const significant = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const estimate = new Intl.NumberFormat(LOCALE, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
const oneDecimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

/** "1,234". */
export const formatCount = (count: number): string => whole.format(count);

/** Risk points: "76.1". */
export const formatPoints = (points: number): string => oneDecimal.format(points);

/** A change of risk points with its sign, by a true minus: "+3.2", "−0.4", "0.0". */
export function formatChange(points: number): string {
  const text = oneDecimal.format(Math.abs(points));
  if (text === '0.0') return text;
  return `${points > 0 ? '+' : '\u2212'}${text}`;
}

/** At most two significant digits: "0.034", "12", "2.1". */
export const formatSignificant = (value: number): string => significant.format(value);

/** Two significant digits, a zero at their end kept, so that a column of estimates aligns: "0.60", "1.0", "12"; "0". */
export const formatEstimate = (value: number): string => (value === 0 ? '0' : estimate.format(value));

/** "3 thefts", "1 theft". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** "1st", "22nd", "13th". */
export const ordinal = (place: number): string => `${formatCount(place)}${SUFFIXES[ordinals.select(place)]}`;
