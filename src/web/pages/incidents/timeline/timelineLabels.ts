import type { TimelineLayout, TimelinePoint } from './timelineLayout.ts';

/** A name beside a point. */
interface TimelineLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

const CHARACTER_PX = 6.6;
const LINE_PX = 15;
const GAP_PX = 8;
const MOST_CHARACTERS = 24;

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Names the largest losses, each beside its point where it hides least, clear of the names of larger ones. */
export function timelineLabels({ points, plot }: TimelineLayout, most: number): TimelineLabel[] {
  const largest = points
    .filter(({ incident }) => (incident.lossUsd ?? 0) > 0)
    .toSorted((a, b) => (b.incident.lossUsd ?? 0) - (a.incident.lossUsd ?? 0))
    .slice(0, most);
  const marks = points.map(({ x, y }) => ({ x1: x - 4, x2: x + 4, y1: y - 4, y2: y + 4 }));
  const labels: TimelineLabel[] = [];
  for (const point of largest) {
    const free = placesOf(point).filter((place) => {
      const box = boxOf(place);
      const isInside = box.x1 >= plot.left && box.x2 <= plot.right;
      return isInside && !labels.some((other) => overlaps(box, boxOf(other)));
    });
    const hiding = free.map((place) => marks.filter((mark) => overlaps(boxOf(place), mark)).length);
    const label = free[hiding.indexOf(Math.min(...hiding))];
    if (label) labels.push(label);
  }
  return labels;
}

function placesOf({ incident, x, y }: TimelinePoint): TimelineLabel[] {
  const { id, target } = incident;
  const name = target.name.replace(/ \(.*/, '');
  const text = name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : name;
  return [
    { id, text, x: x + GAP_PX, y: y + 4, anchor: 'start' },
    { id, text, x: x - GAP_PX, y: y + 4, anchor: 'end' },
    { id, text, x: x + GAP_PX, y: y - 8, anchor: 'start' },
    { id, text, x: x - GAP_PX, y: y - 8, anchor: 'end' },
  ];
}

function boxOf({ text, x, y, anchor }: TimelineLabel): Box {
  const width = text.length * CHARACTER_PX;
  const x1 = anchor === 'start' ? x : x - width;
  return { x1, x2: x1 + width, y1: y - LINE_PX + 3, y2: y + 3 };
}

const overlaps = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
