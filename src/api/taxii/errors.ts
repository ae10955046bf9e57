import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { HttpProblem, type ProblemItem, problemBody } from '../http/problem.ts';
import { problemResponse } from '../http/responses.ts';
import { TAXII_MEDIA_TYPE, takesTaxii } from './mediaType.ts';
import { errorMessage } from './resources.ts';

/** Lets only requests through that take what a TAXII server answers; the others get a 406 (TAXII 2.1 §3.2). */
export const negotiated = (): MiddlewareHandler => async (c, next) => {
  if (takesTaxii(c.req.header('Accept'))) return next();
  return sendError(c, 406, 'Not acceptable', `This answers as ${TAXII_MEDIA_TYPE} only.`);
};

/** Sends what was thrown as TAXII's error message. Throws what is no problem of the request on. */
export function onTaxiiError(error: Error, c: Context): Response {
  if (!(error instanceof HttpProblem)) throw error;
  const { title } = problemBody(error.status);
  return sendError(c, error.status, title, error.message, error.errors);
}

function sendError(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  description: string,
  errors: readonly ProblemItem[] = [],
): Response {
  const details = Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]));
  const body: z.infer<typeof errorMessage> = {
    title,
    description,
    http_status: String(status),
    ...(errors.length > 0 && { details }),
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': TAXII_MEDIA_TYPE,
    'Cache-Control': 'no-store',
  });
}

const DESCRIPTIONS: Record<number, string> = {
  400: 'A filter is not valid; `details` says which.',
  404: 'There is no such API root, collection or object.',
  406: 'The Accept field does not take TAXII 2.1.',
  503: 'The database is not ready yet.',
};

/** The error responses of a TAXII route: the named ones, 406, 503, and those that come before it. */
export function errorResponses(...statuses: number[]) {
  const own = [...statuses, 406, 503].map((status) => [
    status,
    {
      description: DESCRIPTIONS[status] ?? 'An error.',
      content: { 'application/taxii+json': { schema: errorMessage } },
    },
  ]);
  return { ...Object.fromEntries(own), 401: problemResponse(401), 429: problemResponse(429) };
}
