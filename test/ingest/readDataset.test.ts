import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/ingest/loadDataset.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { memoryFiles } from './memoryFiles.ts';
import { smallDataset, theft, venue } from './smallDataset.ts';

function filesOf(changes: Record<string, unknown> = {}) {
  const dataset = smallDataset();
  return memoryFiles({
    'data/compilation.json': dataset.compilation,
    'data/exchanges/alpha.json': { $schema: '../schemas/exchange.schema.json', ...venue() },
    'data/incidents/alpha-2018-06.json': theft(),
    'data/attack-patterns.json': { rows: dataset.attackPatterns },
    'data/mitre-objects.json': { rows: [] },
    'data/threat-actors.json': { rows: dataset.threatActors },
    'data/state-theft-totals.json': { rows: [] },
    'data/un-panel-cases-2019.json': { rows: [] },
    'data/peer-ratings.json': { rows: [] },
    'data/exceptions.json': { $schema: './schemas/exceptions.schema.json', rows: [] },
    ...changes,
  });
}

describe('reading a dataset', () => {
  it('leaves out the link to the schema', () => {
    expect(readDataset('data', filesOf()).exchanges).toEqual([venue()]);
  });

  it('collects what is wrong over all files, with file, field and reason', () => {
    const { dataset, problems } = loadDataset(
      'data',
      filesOf({
        'data/exchanges/alpha.json': { ...venue(), legalSeats: ['KR', 'korea'], peak: 1 },
        'data/exchanges/beta.json': '{ "id": "beta", ',
        'data/exchanges/gamma.json': venue({ id: 'delta' }),
        'data/peer-ratings.json': { rows: [{ exchange: 'alpha' }] },
      }),
    );
    expect(dataset.exchanges).toEqual([]);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'schema', file: 'exchanges/alpha.json', field: '/legalSeats/1' }),
        expect.objectContaining({ file: 'exchanges/alpha.json', reason: expect.stringContaining('peak') }),
        expect.objectContaining({ rule: 'json', file: 'exchanges/beta.json' }),
        expect.objectContaining({ rule: 'fileName', file: 'exchanges/gamma.json' }),
        expect.objectContaining({ file: 'peer-ratings.json', field: '/rows/0/publisher' }),
      ]),
    );
  });

  it('throws for those who need it whole', () => {
    const files = filesOf({ 'data/incidents/alpha-2018-06.json': { ...theft(), occurredOn: 'June 2018' } });
    expect(() => readDataset('data', files)).toThrow(/incidents\/alpha-2018-06\.json \/occurredOn: /);
  });
});
