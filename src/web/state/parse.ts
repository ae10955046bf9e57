/** Reads the text of a query parameter; `undefined` when it is absent or means nothing. */
export type Parse<T> = (text: string | undefined) => T | undefined;

/** Any text that is not empty. */
export const text: Parse<string> = (value) => value || undefined;

/** One of some words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): Parse<Word> =>
  (value) =>
    words.find((word) => word === value);

/** The two-letter code of a country. */
export const country: Parse<string> = (value) => (value && /^[A-Z]{2}$/.test(value) ? value : undefined);

/** Comma-separated words, in the order given, each once. */
export const words: Parse<string[]> = (value) => {
  const found = [...new Set((value ?? '').split(',').filter((word) => word !== ''))];
  return found.length > 0 ? found : undefined;
};

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number): Parse<number> =>
  (value) => {
    const number = Number(value);
    return value && Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  };
