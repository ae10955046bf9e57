import { expect, it } from 'vitest';
import { coverageTable } from '../../src/ingest/coverageTable.ts';
import { coverageText } from '../../src/ingest/coverageText.ts';
import { attribution, smallDataset, theft, uncited } from './smallDataset.ts';

it('counts what is cited, exactly dated and of stated knowledge', () => {
  const dataset = smallDataset({
    incidents: [
      theft({ attributions: [attribution(), attribution({ publishedOn: '2019', knownFrom: '2019-12-31' })] }),
      theft({
        id: 'alpha-2019',
        occurredOn: '2019',
        disclosedOn: '2020-01-31',
        disclosedOnRule: 'stated',
        sources: uncited,
      }),
    ],
  });
  const rows = coverageTable(dataset);
  expect(rows).toContainEqual({
    kind: 'incidents',
    records: 2,
    citedShare: 0.5,
    exactDateShare: 0.5,
    statedKnownFromShare: 0.5,
  });
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'attributions', records: 2, citedShare: 1, exactDateShare: 0.5 }),
  );
  expect(coverageText(rows)).toMatch(/incidents +2 +50 % +50 % +50 %/);
});
