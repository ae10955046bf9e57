import type { Dataset } from '../domain/dataset.ts';
import type { Finding } from './problem.ts';

/** One thing the dataset as a whole must satisfy beyond its schemas. */
export interface Rule {
  /** Short name, used in `exceptions.json`. */
  name: string;
  /** What must hold, in one sentence. */
  description: string;
  check(dataset: Dataset): Finding[];
}
