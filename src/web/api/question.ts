import type { InferRequestType, InferResponseType } from 'hono/client';
import { fetchAnswer } from './fetchAnswer.ts';

/** A read of the API: its address, and how its answer is got. */
export interface Question<Answer> {
  /** Path and query. Two questions with the same address have the same answer. */
  url: string;
  /** Throws what `failureOf` understands. */
  load(signal: AbortSignal): Promise<Answer>;
}

interface Endpoint {
  $get: unknown;
  $path: unknown;
}
type Input<E extends Endpoint> = InferRequestType<E['$get']>;

/** The body of a good answer to an endpoint, as JSON: `data` and `meta`. */
export type Answer<E extends Endpoint> = Exclude<InferResponseType<E['$get'], 200>, string>;

/**
 * A question to one of the API's paths.
 *
 * @example
 * const answer = useAnswer(ask(api.exchanges[':id'].score, { param: { id }, query: { asOf } }));
 */
export function ask<E extends Endpoint>(endpoint: E, input: Input<E>): Question<Answer<E>> {
  const pathOf = endpoint.$path as (input: Input<E>) => string;
  const url = pathOf(input);
  return { url, load: (signal) => fetchAnswer(url, signal) as Promise<Answer<E>> };
}

/** The address of the same question as CSV. */
export const csvUrl = ({ url }: Pick<Question<unknown>, 'url'>): string =>
  `${url}${url.includes('?') ? '&' : '?'}format=csv`;
