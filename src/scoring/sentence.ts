import { type PartialDate, precisionOf } from '../domain/date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "21 February 2025", "December 2018" or "2014", as precisely as known. */
export function dateInWords(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (precisionOf(date)) {
    case 'day':
      return `${Number(day)} ${name} ${year}`;
    case 'month':
      return `${name} ${year}`;
    case 'year':
      return year ?? '';
  }
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "one theft", "3 thefts". */
export function countInWords(count: number, noun: string, plural = `${noun}s`): string {
  const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count];
  return `${small ?? count} ${count === 1 ? noun : plural}`;
}

/** The first letter in upper case. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
