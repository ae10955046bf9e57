import { dodge } from './dodge.ts';
import type { Profile } from './profile.ts';

type Event = Profile['events'][number];

/** A stretch of time at one level of oversight, in pixels. */
export interface Stretch {
  level: number;
  fromPx: number;
  toPx: number;
}

/** An event at its place in a lane. */
interface PlacedEvent {
  event: Event;
  xPx: number;
  row: number;
}

/** The levels as stretches within a span; what began before it begins with it. */
export function stretchesOf(
  levels: readonly { level: number; from: string }[],
  x: (timeMs: number) => number,
  [fromMs, toMs]: readonly [number, number],
): Stretch[] {
  return levels.flatMap(({ level, from }, index) => {
    const next = levels[index + 1];
    const [start, end] = [Math.max(fromMs, Date.parse(from)), next ? Date.parse(next.from) : toMs];
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
    .map((event) => ({ event, time: Date.parse(event.from) }))
    .filter(({ time }) => time >= fromMs && time <= toMs)
    .toSorted((a, b) => a.time - b.time)
    .map(({ event, time }) => ({ event, xPx: x(time) }));
  const rows = dodge(
    within.map(({ xPx }) => xPx),
    APART_PX,
  );
  return within.map((each, index) => ({ ...each, row: rows[index] ?? 0 }));
}
