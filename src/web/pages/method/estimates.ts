/** A figure with its 90 % interval; an end is null where too few resamples had a value. */
export interface Estimate {
  estimate: number;
  low: number | null;
  high: number | null;
}

/** "0.71 (0.66 to 0.76)"; the brackets hold the 90 % interval. */
export function withInterval({ estimate, low, high }: Estimate, format: (value: number) => string): string {
  const interval = low === null || high === null ? 'no interval' : `${format(low)} to ${format(high)}`;
  return `${format(estimate)} (${interval})`;
}

/** "0.71", a true minus before what is below zero. */
export const formatHundredths = (value: number): string =>
  Math.abs(value) < 0.005 ? '0.00' : `${value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(2)}`;

/** "+0.24": a difference in hundredths. */
export const formatDifference = (value: number): string =>
  `${value >= 0.005 ? '+' : ''}${formatHundredths(value)}`;

/** "+6.6 %", "−0.1 %": a gain or loss in percent. */
export function formatGain(share: number): string {
  const text = (Math.abs(share) * 100).toFixed(1);
  if (text === '0.0') return '0\u202f%';
  return `${share > 0 ? '+' : '\u2212'}${text}\u202f%`;
}

/** How a difference from zero reads: shown to be above, shown to be below, or neither. */
export function verdictOf({ low, high }: Estimate): 'above' | 'below' | 'unclear' {
  if (low !== null && low > 0) return 'above';
  if (high !== null && high < 0) return 'below';
  return 'unclear';
}
