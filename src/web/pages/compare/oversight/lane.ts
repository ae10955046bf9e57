import type { Profile } from '../questions.ts';
import { dodge } from './dodge.ts';

type Event = Profile['events'][number];

/** A stretch of time at one level of oversight, in pixels. */
export interface Stretch {
  level: number;
  fromPx: number;
  toPx: number;
}

/** An event at its place in a lane. */
export interface PlacedEvent {
  event: Event;
  xPx: number;
  row: number;
}

/** A date known to the year or the month as its first day, in milliseconds since 1970. */
export const startOf = (date: string): number =>
  Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** The levels as stretches within a span; what began before it begins with it. */
export function stretchesOf(
  levels: Profile['oversightLevels'],
  x: (timeMs: number) => number,
  [fromMs, toMs]: readonly [number, number],
): Stretch[] {
  return levels.flatMap(({ level, from }, index) => {
    const next = levels[index + 1];
    const [start, end] = [Math.max(fromMs, startOf(from)), next ? startOf(next.from) : toMs];
    return end <= fromMs || start >= toMs ? [] : [{ level, fromPx: x(start), toPx: x(Math.min(end, toMs)) }];
  });
}

const APART_PX = 11;

/** The events within a span, in rows that keep them apart. */
export function placeEvents(
  events: readonly Event[],
  x: (timeMs: number) => number,
  [fromMs, toMs]: readonly [number, number],
): PlacedEvent[] {
  const within = events
    .map((event) => ({ event, time: startOf(event.from) }))
    .filter(({ time }) => time >= fromMs && time <= toMs)
    .toSorted((a, b) => a.time - b.time)
    .map(({ event, time }) => ({ event, xPx: x(time) }));
  const rows = dodge(
    within.map(({ xPx }) => xPx),
    APART_PX,
  );
  return within.map((each, index) => ({ ...each, row: rows[index] ?? 0 }));
}
