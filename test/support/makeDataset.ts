import type { Dataset } from '../../src/domain/dataset.ts';

/** A dataset made for a test; what is not given is empty. */
export function makeDataset(parts: Partial<Dataset>): Dataset {
  return {
    compilation: { compiledOn: '2026-01-10', incidentsFrom: '2011-01-01', incidentsThrough: '2025-12-31' },
    exchanges: [],
    incidents: [],
    jurisdictions: [],
    volumeSnapshots: [],
    attackPatterns: [],
    mitreObjects: [],
    threatActors: [],
    stateTheftTotals: [],
    unPanelCases: [],
    peerRatings: [],
    ...parts,
  };
}
