const DAY_MS = 86_400_000;

/** The span of days that a date of reduced precision can mean, in milliseconds since 1970. */
export function spanOf(date: string): { fromMs: number; toMs: number } {
  const fromMs = Date.parse(date);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  if (date.length === 4) return { fromMs, toMs: Date.UTC(year + 1, 0) };
  if (date.length === 7) return { fromMs, toMs: Date.UTC(year, month) };
  return { fromMs, toMs: fromMs + DAY_MS };
}

/** The years of an axis that fit `widthPx` with 48 px each, the last one always among them. */
export function yearTicks(fromYear: number, toYear: number, widthPx: number): number[] {
  const fitting = Math.max(2, Math.floor(widthPx / 48));
  const step = [1, 2, 3, 4, 5].find((each) => (toYear - fromYear + 1) / each <= fitting) ?? 10;
  const years: number[] = [];
  for (let year = toYear; year >= fromYear; year -= step) years.unshift(year);
  return years;
}

/** Whole powers of ten around some losses, from USD 10k to 100m at least. */
export function lossDecades(lossesUsd: readonly number[]): number[] {
  const exponents = lossesUsd.filter((loss) => loss > 0).map(Math.log10);
  const from = Math.floor(Math.min(4, ...exponents));
  const to = Math.ceil(Math.max(8, ...exponents));
  return Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
}

const SHORT = ['', 'k', 'm', 'bn', 'tn'];

/** "10k", "100m": a power of ten of US dollars on an axis that names the unit. */
export function decadeLabel(lossUsd: number): string {
  const exponent = Math.round(Math.log10(lossUsd));
  return `${10 ** (exponent % 3)}${SHORT[Math.floor(exponent / 3)] ?? ''}`;
}
