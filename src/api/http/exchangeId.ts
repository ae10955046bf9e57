import { z } from 'zod';

/** The path parameters of everything under an exchange. */
export const exchangeParams = z.strictObject({
  id: z
    .string()
    .max(80)
    .meta({ description: 'Slug, or another name, for which HTTP answers 308.', examples: ['upbit'] }),
});

/** The response of everything under an exchange when it is asked for by an alias. */
export const aliasResponse = { 308: { description: 'The id is an alias; Location has the slug.' } };

/** The path and query of a request under /v1/exchanges/{id} with the id replaced. */
export function underSlug(requestUrl: string, slug: string): string {
  const { pathname, search } = new URL(requestUrl);
  const [root = '', version = '', exchanges = '', _id, ...rest] = pathname.split('/');
  return `${[root, version, exchanges, slug, ...rest].join('/')}${search}`;
}
