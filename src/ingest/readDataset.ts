import type { Dataset } from '../domain/dataset.ts';
import type { FileSource } from './files.ts';
import { loadDataset } from './loadDataset.ts';
import { problemLine } from './problem.ts';

/**
 * Reads a dataset that must be valid: for seeding and fitting. Throws an error that names file, field and
 * reason of every problem when any file does not fit its schema.
 */
export function readDataset(root: string, files?: FileSource): Dataset {
  const { dataset, problems } = loadDataset(root, files);
  if (problems.length > 0) throw new Error(`the dataset is invalid\n${problems.map(problemLine).join('\n')}`);
  return dataset;
}
