import type { z } from 'zod';
import { listContent } from './csv/listAsCsv.ts';
import { envelopeOf, listEnvelopeOf } from './envelope.ts';
import { type ProblemStatus, problemDetails } from './problem.ts';

const DESCRIPTIONS: Record<number, string> = {
  400: 'The request is not valid; `errors` says where.',
  401: 'A key is needed and none came, or not one in force.',
  403: 'The key does not allow this.',
  404: 'There is no such thing.',
  409: 'It contradicts what is there.',
  413: 'The request body is too large.',
  415: 'The request body is not declared as JSON.',
  422: 'The `Idempotency-Key` came with another request before.',
  429: 'Too many requests; `Retry-After` says for how many seconds to wait. Without it: too many submissions wait already.',
  503: 'The database is not ready yet.',
};

/** The documented response of a single answer, in its envelope. */
export const answerResponse = <Data extends z.ZodType>(data: Data, description: string) => ({
  description,
  content: { 'application/json': { schema: envelopeOf(data) } },
});

/** The documented response of a page of a list, as JSON or CSV. */
export const pageResponse = <Row extends z.ZodType>(row: Row, description: string) => ({
  description,
  content: listContent(listEnvelopeOf(row)),
});

/** What a route says of itself that takes a key. */
export const keyRequired = { security: [{ bearer: [] }] };

/** One problem response. */
export const problemResponse = (status: ProblemStatus) => ({
  description: DESCRIPTIONS[status] ?? 'An error.',
  content: { 'application/problem+json': { schema: problemDetails } },
});

/** The problem responses a route documents: the named ones, 401 for a wrong key, 429, and 503 while the database is not ready. */
export function problemResponses(
  ...statuses: ProblemStatus[]
): Record<number, ReturnType<typeof problemResponse>> {
  return Object.fromEntries(
    [...statuses, 401 as const, 429 as const, 503 as const].map((status) => [
      status,
      problemResponse(status),
    ]),
  );
}
