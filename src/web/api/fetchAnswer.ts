import { ApiProblem } from './failure.ts';
import { readingInit } from './freshness.ts';

/**
 * The JSON at an address of the API, asked for with further header fields where there are any.
 *
 * @throws ApiProblem when the service refuses; TypeError when it cannot be reached; SyntaxError when what
 * answers is not JSON.
 */
export async function fetchAnswer(
  url: string,
  signal?: AbortSignal,
  fields: Record<string, string> = {},
): Promise<unknown> {
  const { headers, ...reading } = readingInit();
  const response = await fetch(url, {
    ...reading,
    headers: { Accept: 'application/json', ...headers, ...fields },
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return response.json();
  throw await problemOf(response);
}

/** Asks by sending a JSON body. Throws as `fetchAnswer`. */
export async function postAnswer(url: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...readingInit().headers },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return response.json();
  throw await problemOf(response);
}

/** What an answer that is not good says. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('Content-Type') ?? '';
  const body: unknown = type.startsWith('application/problem+json') ? await response.json() : {};
  const { title, detail } = body as { title?: unknown; detail?: unknown };
  return new ApiProblem(
    response.status,
    typeof title === 'string' ? title : `The service answered with status ${response.status}`,
    typeof detail === 'string' ? detail : undefined,
  );
}
