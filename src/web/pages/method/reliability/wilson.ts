/** Standard normal quantile of 95 %: the ends of a 90 % interval. */
const Z = 1.6448536;

/**
 * 90 % interval of a share from a count alone (Wilson 1927): `events` of `rows`.
 */
export function wilson(events: number, rows: number): { low: number; high: number } {
  const share = events / rows;
  const middle = share + (Z * Z) / (2 * rows);
  const half = Z * Math.sqrt((share * (1 - share)) / rows + (Z * Z) / (4 * rows * rows));
  const scale = 1 + (Z * Z) / rows;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
