import { describe, expect, it } from 'vitest';
import { growDataset } from '../../bench/growth/growDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { exchange } from '../../src/domain/exchange.ts';
import { incident } from '../../src/domain/incident.ts';
import { volumeSnapshot } from '../../src/domain/volume.ts';
import { checkDataset } from '../../src/ingest/checkDataset.ts';
import { loadDataset } from '../../src/ingest/loadDataset.ts';

const { dataset: real, exceptions } = loadDataset('dataset');
const SIZE = { exchanges: 1500, incidents: 1500 };
const grown = growDataset(real, SIZE, 7);

/** The file of what a copied record is a copy of. */
const original = (file: string): string => file.replace(/-copy-\d+\.json$/, '.json');

const perVenue = ({ exchanges, incidents, volumeSnapshots }: Dataset) => {
  const rows = volumeSnapshots.flatMap((snapshot) => snapshot.rows);
  return {
    facts: exchanges.reduce((sum, { facts }) => sum + facts.length, 0) / exchanges.length,
    incidents: incidents.filter(({ target }) => target.id !== undefined).length / exchanges.length,
    volumes: rows.length / exchanges.length,
  };
};

describe('grown evidence', () => {
  it('has as many exchanges and incidents as wanted', () => {
    expect({ exchanges: grown.exchanges.length, incidents: grown.incidents.length }).toEqual(SIZE);
  });

  it('is the same for the same seed and another for another', () => {
    expect(growDataset(real, SIZE, 7)).toEqual(grown);
    expect(growDataset(real, SIZE, 8)).not.toEqual(grown);
  });

  it('fits the schemas of the evidence', () => {
    for (const each of grown.exchanges) exchange.parse(each);
    for (const each of grown.incidents) incident.parse(each);
    for (const each of grown.volumeSnapshots) volumeSnapshot.parse(each);
  });

  it('breaks no rule but where what it is a copy of is excepted', () => {
    const problems = checkDataset(grown, []);
    const unexpected = problems.filter(
      ({ rule, file }) => !exceptions.some((each) => each.rule === rule && each.file === original(file)),
    );
    expect(unexpected).toEqual([]);
  });

  it('gives a venue as many facts, volumes and incidents as it has now', () => {
    const [now, then] = [perVenue(real), perVenue(grown)];
    for (const kind of ['facts', 'incidents', 'volumes'] as const)
      expect(Math.abs(then[kind] / now[kind] - 1), kind).toBeLessThan(0.1);
  });

  it('cannot be smaller than the real evidence', () => {
    expect(() => growDataset(real, { exchanges: 100, incidents: 1500 }, 7)).toThrow(RangeError);
  });
});
