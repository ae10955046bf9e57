import type { Dataset } from '../../src/domain/dataset.ts';
import type { Exchange } from '../../src/domain/exchange.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { seededRandom } from '../../src/scoring/stats/seededRandom.ts';
import { copyOfIncident, copyOfVenue, copyOfVolume } from './copies.ts';

/** How large evidence is to become. */
export interface Size {
  exchanges: number;
  incidents: number;
}

/**
 * Real evidence made larger by copies under other names, for measuring growth; the same for the same seed. A
 * copied venue brings its facts, volumes and incidents, so that a venue has as many as the real ones have. The
 * incidents still wanted after that are copies of those at targets outside the registry.
 *
 * @throws RangeError when the evidence is larger already, or the incidents of the copied venues are more than wanted
 */
export function growDataset(real: Dataset, size: Size, seed: number): Dataset {
  const random = seededRandom(seed);
  const copies = copiesOf(real.exchanges, size.exchanges, random);
  const incidentsAt = Map.groupBy(real.incidents, ({ target }) => target.id);
  const atCopies = copies.flatMap(({ original, number }) =>
    (incidentsAt.get(original.id) ?? []).map((incident) => copyOfIncident(incident, number, random)),
  );
  const incidents = [...real.incidents, ...atCopies];
  const outside = copiesOf(
    incidentsAt.get(undefined) ?? [],
    size.incidents - incidents.length + (incidentsAt.get(undefined) ?? []).length,
    random,
  ).map(({ original, number }) => copyOfIncident(original, number, random));
  const numbers = Map.groupBy(copies, ({ original }) => original.id);
  return {
    ...real,
    exchanges: [...real.exchanges, ...copies.map(({ original, number }) => copyOfVenue(original, number))],
    incidents: relatedToEachOther([...incidents, ...outside]),
    volumeSnapshots: real.volumeSnapshots.map((snapshot) => ({
      ...snapshot,
      rows: snapshot.rows.flatMap((row) => [
        row,
        ...(numbers.get(row.exchange) ?? []).map(({ number }) => copyOfVolume(row, number, random)),
      ]),
    })),
  };
}

/** Drops from `related` what was not copied along: one of a campaign may be at a venue that has fewer copies. */
function relatedToEachOther(incidents: readonly Incident[]): Incident[] {
  const ids = new Set(incidents.map(({ id }) => id));
  return incidents.map((incident) =>
    incident.related === undefined
      ? incident
      : { ...incident, related: incident.related.filter((id) => ids.has(id)) },
  );
}

/** A copy to be made: the `number`th of its original, from 2. */
interface Copy<Original> {
  original: Original;
  number: number;
}

/** Which to copy to have `wanted` in all: each as often as the others, but for the last round, which is drawn. */
function copiesOf<Original extends Exchange | Incident>(
  originals: readonly Original[],
  wanted: number,
  random: () => number,
): Copy<Original>[] {
  if (originals.length === 0 || wanted < originals.length)
    throw new RangeError(`${originals.length} records cannot become ${wanted}`);
  const order = originals
    .map((original) => ({ original, place: random() }))
    .sort((a, b) => a.place - b.place);
  return Array.from({ length: wanted - originals.length }, (_, index) => {
    const original = order[index % order.length]?.original;
    if (original === undefined) throw new RangeError('nothing to copy');
    return { original, number: 2 + Math.floor(index / order.length) };
  });
}
