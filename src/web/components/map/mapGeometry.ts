import { geoEqualEarth, geoPath } from 'd3-geo';
import { mapHeight } from './mapHeight.ts';
import { SMALL_PLACES } from './smallPlaces.ts';
import type { Country } from './world.ts';

/** Where a jurisdiction is drawn, in pixels: as an area with its centre, or as a dot when it is too small for one. */
export interface Place {
  x: number;
  y: number;
  /** Outline of the area, as SVG path data. */
  path?: string;
}

/** The world's countries at some width. */
export interface WorldGeometry {
  /** By ISO 3166 alpha-2 code. */
  places: ReadonlyMap<string, Place>;
  /** Outlines of areas without a code of their own. */
  others: readonly string[];
}

/** What must be seen: the far south is left out. */
const SEEN = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-180, 0],
    [180, 0],
    [0, 84],
    [0, -56],
  ],
};

/** Shapes of true relative area (Equal Earth projection) for a map of some width in pixels. */
export function drawWorld(countries: readonly Country[], widthPx: number): WorldGeometry {
  const corners: [[number, number], [number, number]] = [
    [1, 1],
    [widthPx - 1, mapHeight(widthPx) - 1],
  ];
  // The shapes are too coarse to gain from points put between theirs.
  const projection = geoEqualEarth().precision(0).fitExtent(corners, SEEN);
  const draw = geoPath(projection).digits(1);
  const places = new Map<string, Place>();
  const others: string[] = [];
  for (const { code, shape } of countries) {
    const path = draw(shape) ?? '';
    const [x, y] = draw.centroid(shape);
    if (code) places.set(code, { x, y, path });
    else others.push(path);
  }
  for (const [code, [longitude, latitude]] of Object.entries(SMALL_PLACES)) {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0];
    places.set(code, { x, y });
  }
  return { places, others };
}
