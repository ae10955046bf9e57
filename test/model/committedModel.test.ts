import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitDataset } from '../../src/commands/fitDataset.ts';
import { type GoldenScore, goldenScores } from '../../src/commands/goldenScores.ts';
import { model as modelSchema } from '../../src/domain/model.ts';
import { assembleEvidence } from '../../src/ingest/assembleEvidence.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { model } from '../../src/model.ts';

const dataset = readDataset('dataset');

describe('the committed model', () => {
  it('fits its schema', () => {
    expect(modelSchema.parse(model)).toEqual(model);
  });

  it('is what `npm run fit` makes of the committed evidence', async () => {
    const { model: refitted } = await fitDataset(dataset);
    expect(refitted).toEqual(model);
  });

  it('gives the golden scores', () => {
    const golden: GoldenScore[] = JSON.parse(readFileSync('model/golden-scores.json', 'utf8'));
    expect(goldenScores(assembleEvidence(dataset), model)).toEqual(golden);
    expect(golden.length).toBeGreaterThan(50);
  });
});
