import type { IntervalEstimate } from '../domain/backtest.ts';

/** "0.71", "−0.02": with a true minus sign. */
export function decimal(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** "+0.06", "−0.02". */
export function signed(value: number, digits = 3): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** "46 %". */
export function percent(value: number, digits = 0): string {
  return `${decimal(100 * value, digits)} %`;
}

/** "$534m", "$1.5bn". */
export function dollars(usd: number): string {
  return usd >= 1e9 ? `$${decimal(usd / 1e9, 1)}bn` : `$${decimal(usd / 1e6, usd < 1e8 ? 1 : 0)}m`;
}

/** "0.71 (0.65 to 0.75)": a figure with its interval, written by `write`. */
export function withInterval(
  { estimate, low, high }: IntervalEstimate,
  write: (value: number) => string = decimal,
): string {
  return low === null || high === null
    ? write(estimate)
    : `${write(estimate)} (${write(low)} to ${write(high)})`;
}
