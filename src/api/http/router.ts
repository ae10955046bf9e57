import { OpenAPIHono } from '@hono/zod-openapi';
import { rejectInvalid } from './validation.ts';

/** A router whose routes answer an invalid request with a problem. */
export const createRouter = () => new OpenAPIHono({ defaultHook: rejectInvalid });
