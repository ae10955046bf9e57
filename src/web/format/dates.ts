const formats = {
  10: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A date as precisely as it is known: "21 February 2025", "February 2025" or "2025". */
export function formatDate(date: string): string {
  if (date.length === 4) return date;
  const format = date.length === 7 ? formats[7] : formats[10];
  return format.format(Date.parse(date));
}

/** "2017 to 2025", or one of them when they are the same. */
export const formatYears = (from: string, to: string): string => {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first} to ${last}`;
};
