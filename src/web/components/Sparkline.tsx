import { sparkCoordinates } from './sparkCoordinates.ts';

const BOX = { width: 80, height: 20, pad: 3 };

interface Props {
  /** Oldest first. */
  values: readonly number[];
  /** What it shows, in words: "Risk points rose from 60.1 to 64.0 in 12 months". */
  label: string;
}

/** A line without axes that shows the shape of a year; the numbers stand beside it. */
export function Sparkline({ values, label }: Props) {
  if (values.length < 2) return null;
  const points = sparkCoordinates(values, BOX);
  const last = points.at(-1);
  return (
    <svg class="sparkline" viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={label}>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="2" />}
    </svg>
  );
}
