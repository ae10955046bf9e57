import { hc } from 'hono/client';
import type { AppType } from './api/app.ts';

/** How a client reaches the API. */
export interface ClientOptions {
  headers?: Record<string, string>;
  /** Replaces the global fetch. */
  fetch?: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

/**
 * A client whose paths, parameters and answers have the types of the API.
 *
 * @example
 * const heistcast = createClient('http://localhost:8787');
 * const answer = await heistcast.v1.exchanges[':id'].score.$get({ param: { id: 'bybit' }, query: {} });
 * if (answer.status === 200) print((await answer.json()).data.inWords);
 */
export const createClient = (address: string, options: ClientOptions = {}) => hc<AppType>(address, options);

export type Client = ReturnType<typeof createClient>;
