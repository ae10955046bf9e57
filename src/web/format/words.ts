import { jurisdictionName } from './jurisdictions.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "South Korea, Japan and Malta". */
export const inWords = (names: readonly string[]): string => list.format(names);

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** "three"; a numeral above eight. */
export const countInWords = (count: number): string => NUMBERS[count] ?? String(count);

/** "South Korea’s", "the United States’". */
export const genitive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** Places that take an article. */
const WITH_ARTICLE = 'AE BS CF CD DO FO GB IM KY MH MV NL PH SB TC US VG VI'.split(' ');

/** A jurisdiction within a sentence: "the United States", "South Korea". */
export const placeName = (code: string): string =>
  `${WITH_ARTICLE.includes(code) ? 'the ' : ''}${jurisdictionName(code)}`;

/** A sentence’s first letter made a capital. */
export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
