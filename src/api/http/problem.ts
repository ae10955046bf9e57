import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';

/** One thing wrong with a request, and where (RFC 9457 §3.2, RFC 6901 pointer). */
const problemItem = z
  .strictObject({
    detail: z.string(),
    pointer: z.string().describe('JSON Pointer into the request: /query/asOf, /path/id, /body/queries/mine.'),
  })
  .meta({ id: 'ProblemItem', examples: [{ detail: 'must not be in the future', pointer: '/query/asOf' }] });
export type ProblemItem = z.infer<typeof problemItem>;

/** An error as RFC 9457 describes it, sent as application/problem+json. */
export const problemDetails = z
  .strictObject({
    type: z.string().describe('A URI that names the kind of problem.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string().optional().describe('Quote it when you report a 500.'),
    errors: z.array(problemItem).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'An error as RFC 9457 describes it.',
    examples: [
      {
        type: 'urn:heistcast:problem:not-found',
        title: 'Not found',
        status: 404,
        detail: 'No exchange "bybitt".',
      },
    ],
  });
export type ProblemDetails = z.infer<typeof problemDetails>;

const KINDS = {
  400: ['bad-request', 'The request is not valid'],
  401: ['unauthorized', 'A valid key is needed'],
  403: ['forbidden', 'The key does not allow this'],
  404: ['not-found', 'Not found'],
  405: ['method-not-allowed', 'Method not allowed'],
  409: ['conflict', 'It contradicts what is there'],
  413: ['too-large', 'The request body is too large'],
  415: ['unsupported-media-type', 'The request body must be JSON'],
  422: ['other-request', 'The Idempotency-Key belongs to another request'],
  429: ['too-many-requests', 'Too many requests'],
  500: ['internal', 'Something went wrong on our side'],
  503: ['not-ready', 'Not ready'],
} as const;
export type ProblemStatus = keyof typeof KINDS & ContentfulStatusCode;

/** Whether there is a kind of problem for a status. */
export const isProblemStatus = (status: number): status is ProblemStatus => status in KINDS;

/** Thrown by a handler to answer with a problem; the app's error handler turns it into the response. */
export class HttpProblem extends Error {
  readonly status: ProblemStatus;
  readonly errors: ProblemItem[] | undefined;
  /** Header fields of the answer. */
  readonly fields: Record<string, string>;

  constructor(
    status: ProblemStatus,
    detail: string,
    errors?: ProblemItem[],
    fields: Record<string, string> = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.fields = fields;
  }
}

/** A 400 that points at one query parameter. */
export function badQuery(parameter: string, detail: string): HttpProblem {
  return new HttpProblem(400, `The query parameter "${parameter}" ${detail}.`, [
    { detail, pointer: `/query/${parameter}` },
  ]);
}

/** A 404 that names what was not found. */
export function notFound(what: string, id: string): HttpProblem {
  return new HttpProblem(404, `No ${what} "${id}".`);
}

/** A problem as it is written: for one part of an answer that is otherwise good. */
export function problemBody(status: ProblemStatus, detail?: string, errors?: ProblemItem[]): ProblemDetails {
  const [kind, title] = KINDS[status];
  const body: ProblemDetails = { type: `urn:heistcast:problem:${kind}`, title, status };
  if (detail !== undefined) body.detail = detail;
  if (errors !== undefined) body.errors = errors;
  return body;
}

/** Sends a problem as application/problem+json. */
export function sendProblem(
  c: Context,
  status: ProblemStatus,
  detail?: string,
  errors?: ProblemItem[],
  fields: Record<string, string> = {},
): Response {
  const body = problemBody(status, detail, errors);
  if (status === 500) body.requestId = c.get('requestId');
  return c.body(JSON.stringify(body), status, {
    ...fields,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
