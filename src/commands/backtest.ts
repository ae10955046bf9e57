import type { BacktestResult } from '../domain/backtest.ts';
import type { Dataset } from '../domain/dataset.ts';
import { assembleEvidence } from '../ingest/assembleEvidence.ts';
import { runBacktest } from '../scoring/backtest/runBacktest.ts';
import { fitDataset } from './fitDataset.ts';

/** Refits every vintage on a dataset and judges each one’s forecast of the year after it. */
export async function backtestDataset(
  dataset: Dataset,
  onProgress: (step: string) => void,
): Promise<BacktestResult> {
  const { fitted, model } = await fitDataset(dataset, (origin) => onProgress(`panel of ${origin}`));
  const { venues, industry } = assembleEvidence(dataset);
  return {
    modelVersion: model.version,
    ...runBacktest(venues, industry, dataset.peerRatings, fitted, onProgress),
  };
}
