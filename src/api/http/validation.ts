import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { HttpProblem, type ProblemItem } from './problem.ts';

const PARTS: Record<string, string> = { query: 'query', param: 'path', json: 'body', header: 'header' };

/** The validation hook of every route: a request that does not fit its schema becomes one clear 400. */
export function rejectInvalid(
  result: { success: true } | { success: false; error: ZodError; target: string },
  _c: Context,
): void {
  if (result.success) return;
  const part = PARTS[result.target] ?? result.target;
  throw new HttpProblem(
    400,
    `The ${part} does not fit what this endpoint takes.`,
    itemsOf(result.error, part),
  );
}

/** What does not fit, each with its pointer under `part`: `query`, `body/queries/mine`. */
export function itemsOf(error: ZodError, part: string): ProblemItem[] {
  return error.issues.flatMap((issue) => {
    const at = pointer(part, issue.path);
    if (issue.code !== 'unrecognized_keys') return [{ detail: issue.message, pointer: at }];
    return issue.keys.map((key) => ({
      detail: `unknown name "${key}"`,
      pointer: pointer(part, [...issue.path, key]),
    }));
  });
}

function pointer(part: string, path: readonly PropertyKey[]): string {
  return ['', part, ...path.map((key) => escapePointer(String(key)))].join('/');
}

/** One step of a JSON Pointer (RFC 6901 §3). */
export function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
