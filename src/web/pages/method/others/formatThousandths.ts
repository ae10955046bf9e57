/** A small difference times 1000, with its sign: "−9.0". */
export function formatThousandths(value: number): string {
  const text = Math.abs(value * 1000).toFixed(1);
  if (text === '0.0') return text;
  return `${value > 0 ? '+' : '\u2212'}${text}`;
}
