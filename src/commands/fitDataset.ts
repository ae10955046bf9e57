import { createHash } from 'node:crypto';
import { dataVersionOf } from '../data/dataVersion.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Model } from '../domain/model.ts';
import { assembleEvidence } from '../ingest/assembleEvidence.ts';
import { type FittedModel, fitModel } from '../scoring/fit/fitModel.ts';

/** Figures kept in the model file: more than the evidence is worth, fewer than machines disagree on. */
const SIGNIFICANT_DIGITS = 10;

/** A fitted model ready to be written, with the panel it was fitted on. */
export interface Fit {
  fitted: FittedModel;
  model: Model;
}

/** Fits every vintage on a dataset and names the result by what it holds. */
export async function fitDataset(dataset: Dataset, onProgress?: (origin: string) => void): Promise<Fit> {
  const { venues, industry } = assembleEvidence(dataset);
  const fitted = fitModel(venues, industry, onProgress);
  const content = rounded(fitted.model);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  const version = `${content.vintages.at(-1)?.id}-${hash}`;
  return { fitted, model: { version, dataVersion: await dataVersionOf(dataset), ...content } };
}

/** A copy with every number cut to the figures that the file keeps. */
function rounded<Value>(value: Value): Value {
  const round = (_key: string, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(SIGNIFICANT_DIGITS)) : each;
  return JSON.parse(JSON.stringify(value, round));
}
