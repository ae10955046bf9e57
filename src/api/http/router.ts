import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiKey } from '../../domain/apiKey.ts';
import type { Served } from '../../domain/listing.ts';
import { rejectInvalid } from './validation.ts';

/** What stands before the app hands to it, so that it need not be read twice. */
export interface Handed {
  versions: Served | undefined;
  /** Set by the app once its answer is known to be of these versions alone. */
  isOfThem: boolean;
}

/** What an answer that is made again keeps of the request it is part of: it is counted and logged once. */
export interface Again {
  requestId: string;
  /** How many answers to it were thrown away. */
  times: number;
}

/** What comes with a request, and what middleware leaves for the routes behind it. */
export interface RequestState {
  Bindings: { handed?: Handed; again?: Again };
  Variables: {
    requestId: string;
    /** The key in force that the request came with. */
    key: ApiKey | undefined;
    /** Set when it came with something else for a key. */
    hasWrongKey: boolean | undefined;
    /** What was served when the request came; `undefined` while the database is not ready. Under /v1 only. */
    versions: Served | undefined;
    /** Set by a route that reads its whole answer in one statement, which says what it read from. */
    answeredFrom: Served | undefined;
  };
}

/** A router whose routes answer an invalid request with a problem. */
export const createRouter = () => new OpenAPIHono<RequestState>({ defaultHook: rejectInvalid });
