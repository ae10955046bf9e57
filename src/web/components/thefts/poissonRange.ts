/**
 * The counts that nine of ten draws from a Poisson distribution lie in: its 5 % and 95 % quantiles.
 */
export function poissonRange(mean: number): { low: number; high: number } {
  return { low: quantile(mean, 0.05), high: quantile(mean, 0.95) };
}

function quantile(mean: number, share: number): number {
  let count = 0;
  let term = Math.exp(-mean);
  let below = term;
  while (below < share) {
    count += 1;
    term *= mean / count;
    below += term;
  }
  return count;
}
