import type { TimelineLayout } from './timelineLayout.ts';
import { decadeLabel } from './timelineScale.ts';

/** Grid and axes: losses to the left, years below, and the two lanes without a place on the scale. */
export function TimelineAxes({ layout }: { layout: TimelineLayout }) {
  const { plot, decades, years, lanes } = layout;
  const rows = [...decades.map(({ lossUsd, y }) => ({ label: decadeLabel(lossUsd), y })), ...lanes];
  return (
    <svg class="incident-timeline-axes" aria-hidden="true">
      {rows.map(({ label, y }) => (
        <g key={label}>
          <path d={`M${plot.left} ${y}H${plot.right}`} />
          <text x={plot.left - 8} y={y + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {years.map(({ year, x }) => (
        <g key={year}>
          <path d={`M${x} ${plot.bottom}v5`} />
          <text x={x + 3} y={plot.bottom + 16}>
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
