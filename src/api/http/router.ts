import { OpenAPIHono } from '@hono/zod-openapi';
import type { Versions } from '../../domain/listing.ts';
import { rejectInvalid } from './validation.ts';

/** What middleware leaves for the routes behind it. */
export interface RequestState {
  Variables: {
    requestId: string;
    /** What was served when the request came; `undefined` while the database is not ready. Under /v1 only. */
    versions: Versions | undefined;
    /** Header fields of this answer alone, so not those of a remembered one. */
    ownHeaders: Record<string, string> | undefined;
    /** Set by a route that reads its whole answer in one statement, which says what it read from. */
    answeredFrom: Versions | undefined;
  };
}

/** A router whose routes answer an invalid request with a problem. */
export const createRouter = () => new OpenAPIHono<RequestState>({ defaultHook: rejectInvalid });
