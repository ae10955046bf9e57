import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays, firstDay, type IsoDate, middleDay } from '../../src/domain/date.ts';
import type { Exchange } from '../../src/domain/exchange.ts';
import type { Incident } from '../../src/domain/incident.ts';

/**
 * A dataset as it could have been compiled on a day: everything that became public later is deleted,
 * whole venues and later closures included. A score or fit of that day must not notice.
 */
export function knownOn(dataset: Dataset, day: IsoDate): Dataset {
  const known = <Each extends { knownFrom: IsoDate }>(records: Each[]) =>
    records.filter(({ knownFrom }) => knownFrom <= day);
  const through = addDays(day, -1);
  const { compilation } = dataset;
  return {
    ...dataset,
    compilation: {
      ...compilation,
      compiledOn: day,
      incidentsThrough: through < compilation.incidentsThrough ? through : compilation.incidentsThrough,
    },
    exchanges: dataset.exchanges
      .filter((venue) => venue.knownFrom <= day && firstDay(venue.operating.from ?? day) <= day)
      .map((venue) => ({
        ...withoutLaterClosure(venue, day),
        facts: known(venue.facts),
        operatingBases: known(venue.operatingBases),
        legalSeats: [],
      })),
    incidents: dataset.incidents
      .filter(({ disclosedOn, occurredOn }) => disclosedOn <= day && firstDay(occurredOn) <= day)
      .map((incident: Incident) => ({ ...incident, attributions: known(incident.attributions) })),
    jurisdictions: dataset.jurisdictions.map((each) => ({
      ...each,
      oversightLevels: known(each.oversightLevels),
      events: known(each.events),
      indices: known(each.indices),
    })),
    volumeSnapshots: dataset.volumeSnapshots
      .map((snapshot) => ({ ...snapshot, rows: snapshot.rows.filter(({ observedOn }) => observedOn <= day) }))
      .filter(({ rows }) => rows.length > 0),
    unPanelCases: known(dataset.unPanelCases),
    peerRatings: [],
    stateTheftTotals: [],
  };
}

function withoutLaterClosure(venue: Exchange, day: IsoDate): Exchange {
  const { peakSizeTier: _, ...rest } = venue;
  const { from, to } = venue.operating;
  if (to === undefined || middleDay(to) <= day) return rest;
  return { ...rest, operating: from === undefined ? {} : { from } };
}
