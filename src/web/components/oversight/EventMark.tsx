import type { Shape } from './eventKinds.ts';

const PATHS: Record<Shape, string> = {
  triangle: 'M0 -5L5 4H-5Z',
  square: 'M-4 -4H4V4H-4Z',
  diamond: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  ring: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  cross: 'M-4 -4L4 4M4 -4L-4 4',
};

interface Props {
  shape: Shape;
  isHollow?: boolean | undefined;
  x: number;
  y: number;
  /** Shown by a pointer that rests on it. */
  title?: string;
}

/** A regulatory event as a shape. */
export function EventMark({ shape, isHollow = false, x, y, title }: Props) {
  return (
    <path
      class="event-mark"
      data-shape={shape}
      data-hollow={isHollow}
      d={PATHS[shape]}
      transform={`translate(${x.toFixed(1)} ${y})`}
    >
      {title && <title>{title}</title>}
    </path>
  );
}

/** A mark alone, for the legend. */
export function EventSwatch({ shape }: { shape: Shape }) {
  return (
    <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <EventMark shape={shape} x={0} y={0} />
    </svg>
  );
}
