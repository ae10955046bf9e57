import { join } from 'node:path';
import type { z } from 'zod';
import type { FileSource } from './files.ts';
import { parseDocument } from './parseDocument.ts';
import type { Problem } from './problem.ts';

/**
 * Reads a directory with one record a file, in order of file name. Invalid records are left out and
 * reported to `problems`; so is a file whose name is not the record's id (`idOf`).
 */
export function readRecords<Schema extends z.ZodType>(
  files: FileSource,
  root: string,
  directory: string,
  schema: Schema,
  idOf: (record: z.infer<Schema>) => string,
  problems: Problem[],
): z.infer<Schema>[] {
  const records: z.infer<Schema>[] = [];
  for (const name of files.list(join(root, directory))) {
    const file = `${directory}/${name}`;
    const parsed = parseDocument(schema, file, files.read(join(root, file)));
    problems.push(...parsed.problems);
    if (parsed.value === undefined) continue;
    const id = idOf(parsed.value);
    if (`${id}.json` === name) records.push(parsed.value);
    else problems.push({ rule: 'fileName', file, field: '', reason: `the file of ${id} must be ${id}.json` });
  }
  return records;
}
