import { describe, expect, it } from 'vitest';
import { isTheft as isTheftOfTheMethod } from '../../src/domain/incident.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { isTheft } from '../../src/web/components/incidents/theft.ts';

describe('what the dashboard counts as a theft', () => {
  it('is what the method counts as one, for every incident of the dataset', () => {
    const { incidents } = readDataset('dataset');
    const counted = incidents.filter(isTheft).map(({ id }) => id);
    expect(counted.length).toBeGreaterThan(100);
    expect(counted.length).toBeLessThan(incidents.length);
    expect(counted).toEqual(incidents.filter(isTheftOfTheMethod).map(({ id }) => id));
  });
});
