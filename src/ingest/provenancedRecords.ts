import type { Dataset } from '../domain/dataset.ts';
import type { Provenance } from '../domain/provenance.ts';
import { recordFile } from './recordFile.ts';

/** A record with sources and a confidence, and where it stands. */
export interface PlacedRecord {
  kind: string;
  file: string;
  field: string;
  record: Provenance;
}

function nested(kind: string, file: string, field: string, records: Provenance[]): PlacedRecord[] {
  return records.map((record, index) => ({ kind, file, field: `${field}/${index}`, record }));
}

/** Every record of the dataset that states a confidence. */
export function provenancedRecords(dataset: Dataset): PlacedRecord[] {
  return [
    ...dataset.exchanges.flatMap((venue) => {
      const file = recordFile.exchange(venue.id);
      return [
        { kind: 'exchanges', file, field: '', record: venue },
        ...nested('operating bases', file, '/operatingBases', venue.operatingBases),
        ...nested('exchange facts', file, '/facts', venue.facts),
      ];
    }),
    ...dataset.incidents.map((record) => ({
      kind: 'incidents',
      file: recordFile.incident(record.id),
      field: '',
      record,
    })),
    ...dataset.jurisdictions.flatMap((country) => {
      const file = recordFile.jurisdiction(country.code);
      return [
        ...nested('oversight levels', file, '/oversightLevels', country.oversightLevels),
        ...nested('jurisdiction events', file, '/events', country.events),
        ...nested('jurisdiction indices', file, '/indices', country.indices),
      ];
    }),
    ...dataset.volumeSnapshots.flatMap((snapshot) => {
      const rows = snapshot.rows.map(({ confidence, source }) => ({
        confidence,
        sources: source === undefined ? snapshot.sources : [source],
      }));
      return nested('volumes', recordFile.volumes(snapshot.id), '/rows', rows);
    }),
    ...nested('UN panel cases', 'un-panel-cases-2019.json', '/rows', dataset.unPanelCases),
  ];
}
