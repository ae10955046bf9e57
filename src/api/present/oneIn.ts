const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** Above this, one whole "1 in N" is too far from the next: 37 and 40 in 100 would both be "1 in 3". */
const MOST_AS_ONE_IN = 0.36;

/**
 * "1 in 12", N whole and of two digits at most that count; "41 in 100" for what is more likely than 1 in 3.
 * The dashboard says it in the same words.
 */
export function oneIn(probability: number): string {
  if (probability > MOST_AS_ONE_IN) return `${significant.format(probability * 100)} in 100`;
  if (probability < 0.0001) return '1 in more than 10,000';
  const n = 1 / probability;
  return `1 in ${n < 10 ? Math.round(n) : significant.format(n)}`;
}
