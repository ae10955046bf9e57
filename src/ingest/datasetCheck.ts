import { checkDataset } from './checkDataset.ts';
import { coverageTable } from './coverageTable.ts';
import { coverageText } from './coverageText.ts';
import { loadDataset } from './loadDataset.ts';
import { problemLine } from './problem.ts';

/** Checks a dataset directory, writes what is wrong and the coverage table, and says whether all is well. */
export function datasetCheck(root: string, write: (line: string) => void): boolean {
  const { dataset, exceptions, problems } = loadDataset(root);
  // A record that cannot be read would make every reference to it look broken.
  const all = problems.length > 0 ? problems : checkDataset(dataset, exceptions);
  for (const problem of all) write(problemLine(problem));
  write(coverageText(coverageTable(dataset)));
  write(all.length === 0 ? 'The dataset is sound.' : `${all.length} problems.`);
  return all.length === 0;
}
