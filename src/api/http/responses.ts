import { type ProblemStatus, problemDetails } from './problem.ts';

const DESCRIPTIONS: Record<number, string> = {
  400: 'The request is not valid; `errors` says where.',
  404: 'There is no such thing.',
  413: 'The request body is too large.',
  415: 'The request body is not declared as JSON.',
  429: 'Too many requests; `Retry-After` says for how many seconds to wait.',
  503: 'The database is not ready yet.',
};

/** One problem response. */
export const problemResponse = (status: ProblemStatus) => ({
  description: DESCRIPTIONS[status] ?? 'An error.',
  content: { 'application/problem+json': { schema: problemDetails } },
});

/** The problem responses a route documents: the named ones, 429, and 503 while the database is not ready. */
export function problemResponses(
  ...statuses: ProblemStatus[]
): Record<number, ReturnType<typeof problemResponse>> {
  return Object.fromEntries(
    [...statuses, 429 as const, 503 as const].map((status) => [status, problemResponse(status)]),
  );
}
