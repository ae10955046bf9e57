import type { Source } from '../../domain/provenance.ts';
import type { VolumeObservation, VolumeSnapshot } from '../../domain/volume.ts';
import type { StoredSnapshot, StoredVolume } from '../records.ts';
import type { volumeObservations, volumeSnapshots } from '../schema.ts';

/** The sources of a line: its own, or else those of its snapshot. */
export function sourcesOf(snapshot: StoredSnapshot, line: StoredVolume): Source[] {
  return line.source === undefined ? snapshot.sources : [line.source];
}

/** A line as scoring reads it. Absent values stay absent rather than null. */
export function toObservation(row: {
  snapshot: string;
  venuesRanked: number;
  fullCrossSection: boolean;
  record: StoredVolume;
}): VolumeObservation {
  const { observedOn, rank, volumeUsd24h, confidence } = row.record;
  return {
    snapshot: row.snapshot,
    observedOn,
    venuesRanked: row.venuesRanked,
    fullCrossSection: row.fullCrossSection,
    confidence,
    ...(rank !== undefined && { rank }),
    ...(volumeUsd24h !== undefined && { volumeUsd24h }),
  };
}

/** A snapshot's row. */
export function snapshotRow(snapshot: VolumeSnapshot, origin: string): typeof volumeSnapshots.$inferInsert {
  const { rows, ...record } = snapshot;
  return {
    id: snapshot.id,
    observedOn: rows.map((row) => row.observedOn).reduce((latest, day) => (day > latest ? day : latest)),
    fullCrossSection: snapshot.fullCrossSection,
    venuesRanked: rows.filter((row) => row.rank !== undefined).length,
    record,
    origin,
  };
}

/** A row for each line of a snapshot. */
export function observationRows(
  snapshot: VolumeSnapshot,
  origin: string,
): (typeof volumeObservations.$inferInsert)[] {
  return snapshot.rows.map((record) => ({
    id: `${snapshot.id}/${record.exchange}`,
    exchangeId: record.exchange,
    snapshotId: snapshot.id,
    observedOn: record.observedOn,
    rank: record.rank ?? null,
    volumeUsd24h: record.volumeUsd24h ?? null,
    confidence: record.confidence,
    record,
    origin,
  }));
}
