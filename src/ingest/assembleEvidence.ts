import type { Dataset } from '../domain/dataset.ts';
import { middleDay } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import type { Incident } from '../domain/incident.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { isInForce } from '../domain/provenance.ts';
import type { VolumeObservation, VolumeSnapshot } from '../domain/volume.ts';

/** The evidence as scoring reads it: each venue with its volumes and incidents, and the industry as a whole. */
export interface AssembledEvidence {
  venues: VenueEvidence[];
  industry: IndustryEvidence;
}

/**
 * Joins the files of a dataset without withdrawn facts and attributions; a withdrawn incident says so. Every list is
 * ordered by day, then id.
 */
export function assembleEvidence(dataset: Dataset): AssembledEvidence {
  const incidents = dataset.incidents
    .map((each) => ({ ...each, attributions: each.attributions.filter(isInForce) }))
    .sort((a, b) => compare(middleDay(a.occurredOn), middleDay(b.occurredOn)) || compare(a.id, b.id));
  const byVenue = Map.groupBy(incidents, ({ target }) => target.id);
  const volumes = volumesByVenue(dataset.volumeSnapshots);
  const venues = [...dataset.exchanges]
    .sort((a, b) => compare(a.id, b.id))
    .map((venue) => ({
      venue: { ...venue, facts: venue.facts.filter(isInForce) },
      volumes: volumes.get(venue.id) ?? [],
      incidents: byVenue.get(venue.id) ?? [],
    }));
  return { venues, industry: industryOf(dataset, incidents) };
}

function industryOf(dataset: Dataset, incidents: Incident[]): IndustryEvidence {
  return {
    compilation: dataset.compilation,
    venues: [...dataset.exchanges]
      .sort((a, b) => compare(a.id, b.id))
      .map(({ id, kind, knownFrom, operating, operatingBases }) => ({
        id,
        kind,
        knownFrom,
        operating,
        operatingBases,
      })),
    venueIncidents: incidents.filter(({ target }) => target.id !== undefined),
    jurisdictions: dataset.jurisdictions.map(inForceOf).sort((a, b) => compare(a.code, b.code)),
    attackPatterns: dataset.attackPatterns,
    unPanelCases: dataset.unPanelCases,
    disputed: [],
    fullCrossSections: dataset.volumeSnapshots
      .filter(({ fullCrossSection }) => fullCrossSection)
      .map((snapshot) => ({
        snapshot: snapshot.id,
        observedOn: lastObserved(snapshot),
        venuesRanked: venuesRanked(snapshot),
      }))
      .sort((a, b) => compare(a.observedOn, b.observedOn) || compare(a.snapshot, b.snapshot)),
  };
}

const inForceOf = (jurisdiction: Jurisdiction): Jurisdiction => ({
  ...jurisdiction,
  oversightLevels: jurisdiction.oversightLevels.filter(isInForce),
  events: jurisdiction.events.filter(isInForce),
  indices: jurisdiction.indices.filter(isInForce),
});

function volumesByVenue(snapshots: readonly VolumeSnapshot[]): Map<string, VolumeObservation[]> {
  const observations = snapshots.flatMap((snapshot) => {
    const { id, fullCrossSection } = snapshot;
    const ranked = venuesRanked(snapshot);
    return snapshot.rows.map(({ exchange, observedOn, rank, volumeUsd24h, confidence }) => ({
      exchange,
      observation: {
        snapshot: id,
        observedOn,
        rank,
        volumeUsd24h,
        venuesRanked: ranked,
        fullCrossSection,
        confidence,
      },
    }));
  });
  observations.sort(
    ({ observation: a }, { observation: b }) =>
      compare(a.observedOn, b.observedOn) || compare(a.snapshot, b.snapshot),
  );
  const byVenue = new Map<string, VolumeObservation[]>();
  for (const { exchange, observation } of observations) {
    byVenue.set(exchange, [...(byVenue.get(exchange) ?? []), observation]);
  }
  return byVenue;
}

/** How many venues a snapshot ranks: its deepest rank, since not every ranked venue is in the registry. */
function venuesRanked(snapshot: VolumeSnapshot): number {
  return Math.max(snapshot.rows.length, ...snapshot.rows.map(({ rank }) => rank ?? 0));
}

function lastObserved(snapshot: VolumeSnapshot): string {
  return snapshot.rows.reduce((last, { observedOn }) => (observedOn > last ? observedOn : last), '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
