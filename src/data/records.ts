import type { JurisdictionEvent, JurisdictionIndex, OversightLevel } from '../domain/jurisdiction.ts';
import type { VolumeSnapshot } from '../domain/volume.ts';

/** A dated fact about a jurisdiction, told apart by which list it belongs to. */
export type JurisdictionFact =
  | { kind: 'oversightLevel'; record: OversightLevel }
  | { kind: 'event'; record: JurisdictionEvent }
  | { kind: 'index'; record: JurisdictionIndex };

/** What is kept of a volume snapshot beside its rows. */
export type StoredSnapshot = Omit<VolumeSnapshot, 'rows'>;

/** A snapshot's line as it was published. */
export type StoredVolume = VolumeSnapshot['rows'][number];
