/**
 * Poisson-binomial distribution: probability of exactly k events, k = 0…n, among n independent ones of
 * unequal probability. Exact, by convolving one event at a time (no subtraction, so no cancellation); O(n²).
 *
 * Source: R. Barlow & K. Heidtmann, "Computing k-out-of-n System Reliability", IEEE Trans. Reliability 33
 * (1984).
 *
 * @throws RangeError for a probability outside 0…1
 * @example poissonBinomialPmf([0.5, 0.5]) // [0.25, 0.5, 0.25]
 */
export function poissonBinomialPmf(probabilities: readonly number[]): number[] {
  let pmf = [1];
  for (const p of probabilities) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`poissonBinomialPmf: probability ${p} is outside 0…1.`);
    const next = pmf.map((mass, k) => mass * (1 - p) + (pmf[k - 1] ?? 0) * p);
    next.push((pmf.at(-1) ?? 0) * p);
    pmf = next;
  }
  return pmf;
}
