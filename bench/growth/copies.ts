import type { Exchange } from '../../src/domain/exchange.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { VolumeSnapshot } from '../../src/domain/volume.ts';

/** Most that an amount is multiplied or divided by in a copy. */
const MOST_CHANGE = 2;

/** The id of a copy. */
export const copyId = (id: string, number: number): string => `${id}-copy-${number}`;

const copyName = (name: string, number: number): string => `${name} copy ${number}`;

/** A venue under another name, with the same life and facts. */
export const copyOfVenue = (venue: Exchange, number: number): Exchange => ({
  ...venue,
  id: copyId(venue.id, number),
  name: copyName(venue.name, number),
  aliases: venue.aliases.map((alias) => copyName(alias, number)),
  facts: venue.facts.map((fact) =>
    fact.promptedBy === undefined ? fact : { ...fact, promptedBy: copyId(fact.promptedBy, number) },
  ),
});

/** An incident at the copy of its target, on the same days, with another loss. */
export function copyOfIncident(incident: Incident, number: number, random: () => number): Incident {
  const { target, related, lossUsd, recoveredUsd, ...same } = incident;
  const change = changeOf(random);
  return {
    ...same,
    id: copyId(incident.id, number),
    target: {
      ...target,
      ...(target.id !== undefined && { id: copyId(target.id, number) }),
      name: copyName(target.name, number),
    },
    ...(related !== undefined && { related: related.map((id) => copyId(id, number)) }),
    ...(lossUsd !== undefined && { lossUsd: Math.round(lossUsd * change) }),
    ...(recoveredUsd !== undefined && { recoveredUsd: Math.round(recoveredUsd * change) }),
  };
}

/** A volume of the copy of its venue, at the same rank: several venues share one. */
export function copyOfVolume(
  row: VolumeSnapshot['rows'][number],
  number: number,
  random: () => number,
): VolumeSnapshot['rows'][number] {
  const { volumeUsd24h, ...same } = row;
  const copy = { ...same, exchange: copyId(row.exchange, number) };
  return volumeUsd24h === undefined
    ? copy
    : { ...copy, volumeUsd24h: Math.round(volumeUsd24h * changeOf(random)) };
}

const changeOf = (random: () => number): number => MOST_CHANGE ** (2 * random() - 1);
