import type { ExtendedFeature } from 'd3-geo';
import { feature } from 'topojson-client';
import { alpha2Of } from './countryCodes.ts';

/** A country's shape with its ISO 3166 alpha-2 code, where it has one. */
export interface Country {
  code: string | undefined;
  shape: ExtendedFeature;
}

/** A world-atlas file. */
export type Topology = Parameters<typeof feature>[0];

const ANTARCTICA = '010';

/**
 * The countries of a world-atlas file, without Antarctica.
 *
 * @throws TypeError when the file holds no countries.
 */
export function countriesOf(world: Topology): Country[] {
  const countries = world.objects.countries;
  if (countries === undefined) throw new TypeError('The file of the map holds no countries.');
  const collection = feature(world, countries);
  const shapes = 'features' in collection ? collection.features : [collection];
  return shapes.filter(({ id }) => id !== ANTARCTICA).map((shape) => ({ code: alpha2Of(shape.id), shape }));
}
