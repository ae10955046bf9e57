import { describe, expect, it } from 'vitest';
import { firstDay } from '../../src/domain/date.ts';
import { checkDataset } from '../../src/ingest/checkDataset.ts';
import { coverageTable } from '../../src/ingest/coverageTable.ts';
import { loadDataset } from '../../src/ingest/loadDataset.ts';

const { dataset, exceptions, problems } = loadDataset('dataset');

/** Rows of the evidence as first compiled: the dataset grows, and nothing is ever deleted. */
const AT_LEAST = {
  exchanges: 568,
  'exchange facts': 576,
  incidents: 339,
  'oversight levels': 298,
  'jurisdiction events': 718,
  'jurisdiction indices': 988,
  volumes: 1921,
  'UN panel cases': 37,
  'state theft totals': 47,
  'peer ratings': 136,
  'attack patterns': 27,
  'threat actors': 14,
};

describe('the committed dataset', () => {
  it('fits its schemas and breaks no rule', () => {
    expect([...problems, ...checkDataset(dataset, exceptions)]).toEqual([]);
  });

  it('has lost no record', () => {
    const counts = new Map(coverageTable(dataset).map((row) => [row.kind, row.records]));
    for (const [kind, least] of Object.entries(AT_LEAST)) {
      expect(counts.get(kind), kind).toBeGreaterThanOrEqual(least);
    }
    expect(dataset.jurisdictions.length).toBeGreaterThanOrEqual(136);
    expect(dataset.mitreObjects.length).toBeGreaterThanOrEqual(64);
  });

  it('names no state for a theft before somebody did', () => {
    const zaif = dataset.incidents.find((each) => each.id === 'zaif-2018-09');
    expect(zaif?.disclosedOn).toBe('2018-09-20');
    expect(zaif?.attributions.map((each) => each.knownFrom)[0]).toBe('2024-03-07');
  });

  it('holds no incident after the day it was compiled', () => {
    const { compiledOn } = dataset.compilation;
    const late = dataset.incidents.filter((each) => firstDay(each.occurredOn) > compiledOn);
    expect(late).toEqual([]);
  });
});
