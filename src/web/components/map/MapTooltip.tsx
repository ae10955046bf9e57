import { describe } from './describe.ts';
import type { JurisdictionRow } from './riskSteps.ts';

const WIDTH_PX = 260;
const GAP_PX = 14;

interface Props {
  row: JurisdictionRow;
  at: { x: number; y: number };
  widthPx: number;
}

/** What the map says about one jurisdiction, beside it. Screen readers get the same from the mark's name. */
export function MapTooltip({ row, at, widthPx }: Props) {
  const { name, lines } = describe(row);
  const left = Math.min(Math.max(0, at.x - WIDTH_PX / 2), Math.max(0, widthPx - WIDTH_PX));
  return (
    <div
      class="map-tooltip"
      aria-hidden="true"
      style={{ left: `${left}px`, top: `${at.y + GAP_PX}px`, width: `${WIDTH_PX}px` }}
    >
      <strong>{name}</strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
