import { type ProblemStatus, problemDetails } from './problem.ts';

const DESCRIPTIONS: Record<number, string> = {
  400: 'The request is not valid; `errors` says where.',
  404: 'There is no such thing.',
  503: 'The database is not ready yet.',
};

const problem = (status: ProblemStatus) => ({
  description: DESCRIPTIONS[status] ?? 'An error.',
  content: { 'application/problem+json': { schema: problemDetails } },
});

/** The problem responses a route documents: the named ones, and 503 while the database is not ready. */
export function problemResponses(...statuses: ProblemStatus[]): Record<number, ReturnType<typeof problem>> {
  return Object.fromEntries([...statuses, 503 as const].map((status) => [status, problem(status)]));
}
