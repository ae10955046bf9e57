import type { StixEvidence } from '../../src/api/stix/evidence.ts';
import { realDataset } from './dataset.ts';

/** The shipped evidence, as STIX objects are made of it. */
export function realStixEvidence(): StixEvidence {
  const { incidents, threatActors, attackPatterns, mitreObjects, compilation } = realDataset();
  const decidedAt = new Map<string, string>();
  return {
    ...{ incidents, actors: threatActors, patterns: attackPatterns, mitreObjects, compilation },
    ...{ decidedAt, former: [] },
  };
}

/** Evidence made for a test; what is not given is empty. */
export function makeStixEvidence(parts: Partial<StixEvidence>): StixEvidence {
  return {
    incidents: [],
    actors: [],
    patterns: [],
    mitreObjects: [],
    compilation: { compiledOn: '2026-01-10', incidentsFrom: '2011-01-01', incidentsThrough: '2025-12-31' },
    decidedAt: new Map(),
    former: [],
    ...parts,
  };
}
