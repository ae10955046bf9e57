import { jurisdictionName } from '../../../format/jurisdictions.ts';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** Members that hold countries. */
const COUNTRIES = new Set(['jurisdiction', 'sponsor', 'code', 'legalSeats']);

/** A word of the vocabulary as words: "hot wallet key compromise". Other text stays as it is. */
export const plainWords = (text: string): string =>
  /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(text) ? text.replaceAll('_', ' ') : text;

/** A value of a record's member in full, as text. */
export function valueText(value: unknown, member: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((each) => valueText(each, member)).join(', ');
  if (typeof value === 'string') return wordText(value, member);
  if (typeof value === 'number') return member.endsWith('Usd') ? grouped.format(value) : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
    ? 'nothing'
    : JSON.stringify(value);
}

const wordText = (text: string, member: string): string =>
  COUNTRIES.has(member) && /^[A-Z]{2}$/.test(text) ? `${jurisdictionName(text)} (${text})` : plainWords(text);
