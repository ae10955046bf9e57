/** Rounds to `digits` decimals, half away from zero; never −0. */
export function toDecimals(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** Rounds to `digits` significant figures: what a probability or an amount of money is worth. */
export function toSignificant(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/**
 * Rounds parts to `digits` decimals so that they still sum to their rounded total exactly
 * (largest remainder method, Hamilton 1792). `sum` is given where it is rounded otherwise.
 */
export function apportion(
  parts: number[],
  digits: number,
  sum = parts.reduce((total, part) => total + part, 0),
): number[] {
  const unit = 10 ** digits;
  const total = Math.round(sum * unit);
  const floors = parts.map((part) => Math.floor(part * unit));
  const missing = total - floors.reduce((whole, part) => whole + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * unit - Math.floor(part * unit) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / unit + 0);
}
