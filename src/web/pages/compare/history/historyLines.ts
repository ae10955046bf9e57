/** A value of the API's time series. */
interface Row {
  time: string;
  timeMs: number;
  entity: string;
  value: number;
}

/** The risk points of a jurisdiction over time, oldest first. */
export interface HistoryLine {
  code: string;
  points: { day: string; timeMs: number; value: number }[];
}

/** One line for each code, in the order of the codes. */
export const historyLines = (rows: readonly Row[], codes: readonly string[]): HistoryLine[] =>
  codes.map((code) => ({
    code,
    points: rows
      .filter(({ entity }) => entity === `jurisdiction:${code}`)
      .map(({ time, timeMs, value }) => ({ day: time.slice(0, 10), timeMs, value })),
  }));

/** Who scored highest in how many of the quarters in which at least two have a value. */
export function leaderOf(
  lines: readonly HistoryLine[],
): { code: string; quarters: number; of: number } | undefined {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)))];
  const leaders = days.flatMap((day) => {
    const values = lines.flatMap(({ code, points }) => {
      const value = points.find((point) => point.day === day)?.value;
      return value === undefined ? [] : [{ code, value }];
    });
    return values.length < 2 ? [] : [values.reduce((a, b) => (b.value > a.value ? b : a)).code];
  });
  const counts = lines.map(({ code }) => ({
    code,
    quarters: leaders.filter((each) => each === code).length,
  }));
  const [first] = counts.toSorted((a, b) => b.quarters - a.quarters);
  return first && leaders.length > 0 ? { ...first, of: leaders.length } : undefined;
}

/** Ends of the axis: whole tens around every value. */
export function pointsDomain(lines: readonly HistoryLine[]): [from: number, to: number] {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  if (values.length === 0) return [40, 60];
  return [Math.floor(Math.min(50, ...values) / 10) * 10, Math.ceil(Math.max(50, ...values) / 10) * 10];
}
