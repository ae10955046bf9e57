import type { Dataset } from '../domain/dataset.ts';
import { singleFiles } from './documents.ts';
import type { Exception } from './exception.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules.ts';

function excepts(exception: Exception, problem: Problem): boolean {
  return (
    exception.rule === problem.rule &&
    exception.file === problem.file &&
    (exception.field === undefined || exception.field === problem.field)
  );
}

/** What breaks a rule and is not excepted, and every exception that no longer excepts anything. */
export function checkDataset(dataset: Dataset, exceptions: readonly Exception[]): Problem[] {
  const found = rules.flatMap((rule) =>
    rule.check(dataset).map((finding): Problem => ({ rule: rule.name, ...finding })),
  );
  const broken = found.filter((problem) => !exceptions.some((exception) => excepts(exception, problem)));
  const unused = exceptions.flatMap((exception, index): Problem[] =>
    found.some((problem) => excepts(exception, problem))
      ? []
      : [
          {
            rule: 'exceptions',
            file: singleFiles.exceptions.file,
            field: `/rows/${index}`,
            reason: `excepts nothing: ${exception.rule} finds nothing in ${exception.file}${exception.field ?? ''}`,
          },
        ],
  );
  return [...broken, ...unused];
}
