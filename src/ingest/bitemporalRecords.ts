import type { KnownFromRule } from '../domain/bitemporal.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { IsoDate, PartialDate } from '../domain/date.ts';
import { recordFile } from './recordFile.ts';

/** A record with a validity and the day it became known, and where it stands. */
export interface BitemporalRecord {
  kind: string;
  file: string;
  field: string;
  from: PartialDate;
  to?: PartialDate | undefined;
  knownFrom: IsoDate;
  knownFromRule: KnownFromRule;
}

type Bitemporal = Pick<BitemporalRecord, 'from' | 'to' | 'knownFrom' | 'knownFromRule'>;

function placed(kind: string, file: string, field: string, records: Bitemporal[]): BitemporalRecord[] {
  return records.map(({ from, to, knownFrom, knownFromRule }, index) => ({
    kind,
    file,
    field: `${field}/${index}`,
    from,
    to,
    knownFrom,
    knownFromRule,
  }));
}

/** Every record of the dataset that holds over a span and became known on a day. */
export function bitemporalRecords(dataset: Dataset): BitemporalRecord[] {
  return [
    ...dataset.exchanges.flatMap((venue) => {
      const file = recordFile.exchange(venue.id);
      return [
        ...placed('operating bases', file, '/operatingBases', venue.operatingBases),
        ...placed('exchange facts', file, '/facts', venue.facts),
      ];
    }),
    ...dataset.jurisdictions.flatMap((country) => {
      const file = recordFile.jurisdiction(country.code);
      return [
        ...placed('oversight levels', file, '/oversightLevels', country.oversightLevels),
        ...placed('jurisdiction events', file, '/events', country.events),
      ];
    }),
  ];
}
