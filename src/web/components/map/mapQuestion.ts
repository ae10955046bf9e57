import worldUrl from 'world-atlas/countries-110m.json?url';
import { fetchAnswer } from '../../api/fetchAnswer.ts';
import type { Question } from '../../api/question.ts';
import type { WorldMap } from './WorldMap.tsx';
import type { Country, Topology } from './world.ts';

/** The code and the shapes of the map (Natural Earth, 1:110 million), fetched when a map is first drawn. */
export const mapQuestion: Question<{ MapOfWorld: typeof WorldMap; countries: Country[] }> = {
  url: worldUrl,
  async load(signal) {
    const [map, { countriesOf }, world] = await Promise.all([
      import('./WorldMap.tsx'),
      import('./world.ts'),
      fetchAnswer(worldUrl, signal),
    ]);
    return { MapOfWorld: map.WorldMap, countries: countriesOf(world as Topology) };
  },
};
