import { assembleEvidence } from '../../../src/ingest/assembleEvidence.ts';
import { fitModel } from '../../../src/scoring/fit/fitModel.ts';
import { realDataset } from '../../support/dataset.ts';

/** The shipped evidence with the model fitted on it; takes about two seconds. */
export function realFit() {
  const dataset = realDataset();
  const { venues, industry } = assembleEvidence(dataset);
  const fitted = fitModel(venues, industry);
  return { dataset, venues, industry, fitted, model: { ...fitted.model, version: '', dataVersion: '' } };
}
