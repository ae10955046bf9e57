/** A venue's name as far as its id tells it, for the moment before its record is there. */
export const nameOfId = (id: string): string =>
  id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
