import { createClient } from '../../client.ts';

/** The API's paths with the types of their parameters and answers, for `ask`. */
export const { v1: api } = createClient(location.origin);
