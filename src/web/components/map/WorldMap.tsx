import { useId, useMemo, useState } from 'preact/hooks';
import { HatchPattern } from './HatchPattern.tsx';
import { MapMark } from './MapMark.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { drawWorld, type WorldGeometry } from './mapGeometry.ts';
import { mapHeight } from './mapHeight.ts';
import type { JurisdictionRow } from './riskSteps.ts';
import { useRovingFocus } from './useRovingFocus.ts';
import type { Country } from './world.ts';

interface Props {
  countries: readonly Country[];
  /** Riskiest first: the order in which arrow keys go through them. */
  rows: readonly JurisdictionRow[];
  widthPx: number;
}

/** The world with the risk points of each jurisdiction, which links to its page. One stop for the Tab key. */
export function WorldMap({ countries, rows, widthPx }: Props) {
  const hatch = useId();
  const world = useMemo(() => drawWorld(countries, widthPx), [countries, widthPx]);
  const [shown, setShown] = useState<string>();
  const placed = rows.flatMap((row) => {
    const place = world.places.get(row.code);
    return place ? [{ row, place }] : [];
  });
  const codes = placed.map(({ row }) => row.code);
  const roving = useRovingFocus(codes);
  const pointed = placed.find(({ row }) => row.code === shown);
  // Dots are drawn last, on top of areas.
  const drawn = placed.toSorted((a, b) => Number(!a.place.path) - Number(!b.place.path));
  return (
    <nav
      class="world-map"
      aria-label="Map of jurisdictions, riskiest first. Arrow keys go from one to the next."
    >
      <svg
        viewBox={`0 0 ${widthPx} ${mapHeight(widthPx)}`}
        width={widthPx}
        height={mapHeight(widthPx)}
        role="presentation"
        onPointerLeave={() => setShown(undefined)}
      >
        <HatchPattern id={hatch} />
        <path class="world-map-unrated" d={outlinesOfOthers(world, new Set(codes))} />
        {drawn.map(({ row, place }) => (
          <MapMark
            key={row.code}
            row={row}
            place={place}
            hatch={hatch}
            dotPx={dotRadius(widthPx)}
            tabIndex={roving.tabIndexOf(row.code)}
            onKeyDown={roving.onKeyDown}
            onShow={() => setShown(row.code)}
            onFocus={() => {
              roving.setLast(row.code);
              setShown(row.code);
            }}
            onBlur={() => setShown(undefined)}
          />
        ))}
      </svg>
      {pointed && <MapTooltip row={pointed.row} at={pointed.place} widthPx={widthPx} />}
    </nav>
  );
}

/** Small on a narrow map, where places lie close. */
const dotRadius = (widthPx: number): number => Math.min(5, Math.max(2.5, widthPx / 200));

function outlinesOfOthers({ places, others }: WorldGeometry, rated: ReadonlySet<string>): string {
  const unrated = [...places].flatMap(([code, { path }]) => (rated.has(code) ? [] : (path ?? [])));
  return [...unrated, ...others].join('');
}
