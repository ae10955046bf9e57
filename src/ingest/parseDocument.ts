import type { z } from 'zod';
import { jsonPointer } from './jsonPointer.ts';
import type { Problem } from './problem.ts';

/** A document read against its schema, or everything that is wrong with it. */
export type Parsed<Value> = { value: Value; problems: [] } | { value: undefined; problems: Problem[] };

/** Reads one JSON document. A leading `$schema`, there for editors, is left out. */
export function parseDocument<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
): Parsed<z.infer<Schema>> {
  const json = parseJson(file, text);
  if (json.problems.length > 0) return { value: undefined, problems: json.problems };
  const result = schema.safeParse(withoutSchemaLink(json.value));
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({
    rule: 'schema',
    file,
    field: jsonPointer(issue.path),
    reason: issue.message,
  }));
  return { value: undefined, problems };
}

function parseJson(file: string, text: string): { value: unknown; problems: Problem[] } {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, problems: [{ rule: 'json', file, field: '', reason }] };
  }
}

function withoutSchemaLink(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}
