import type { IsoDate } from '../../../src/domain/date.ts';
import { hazardFeatures } from '../../../src/scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../../src/scoring/features/shareFeatures.ts';
import type { TheftEvent } from '../../../src/scoring/industry/theftEvent.ts';
import type { PanelRow } from '../../../src/scoring/panel.ts';

/** A theft made for a test. */
export function makeTheft(fields: Partial<TheftEvent> = {}): TheftEvent {
  return {
    incidentId: 'theft',
    venueId: 'venue',
    occurredOn: '2018-05-04',
    statedOn: '2018-05-04',
    disclosedOn: '2018-05-05',
    access: 'unknown',
    mechanism: 'hot_wallet_key_compromise',
    ...fields,
  };
}

/** A panel row made for a test, with every feature 0 but the size given. */
export function makeRow(venueId: string, origin: IsoDate, thefts: TheftEvent[] = [], size = 0): PanelRow {
  return {
    venueId,
    code: undefined,
    origin,
    exposureYears: 1,
    hazardValues: hazardFeatures.map(({ id }) => (id === 'size' ? size : 0)),
    shareValues: shareFeatures.map(() => 0),
    thefts,
  };
}
