import type { VolumeSnapshot } from '../domain/volume.ts';

/** What is kept of a volume snapshot beside its rows. */
export type StoredSnapshot = Omit<VolumeSnapshot, 'rows'>;

/** A snapshot's line as it was published. */
export type StoredVolume = VolumeSnapshot['rows'][number];
