/** The years that begin within a span, every `everyYears`th, as milliseconds since 1970. */
export function yearTicks(fromMs: number, toMs: number, everyYears: number): number[] {
  const first = Math.ceil(new Date(fromMs).getUTCFullYear() / everyYears) * everyYears;
  const last = new Date(toMs).getUTCFullYear();
  const count = Math.max(0, Math.floor((last - first) / everyYears) + 1);
  return Array.from({ length: count }, (_, index) => Date.UTC(first + index * everyYears, 0, 1)).filter(
    (time) => time >= fromMs && time <= toMs,
  );
}
