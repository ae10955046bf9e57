import { ApiProblem } from './failure.ts';

/**
 * The JSON at an address of the API.
 *
 * @throws ApiProblem when the service refuses; TypeError when it cannot be reached; SyntaxError when what
 * answers is not JSON.
 */
export async function fetchAnswer(url: string, signal?: AbortSignal): Promise<unknown> {
  const init = { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) };
  const response = await fetch(url, init);
  if (response.ok) return response.json();
  throw await problemOf(response);
}

/** Sends a JSON body and reads the answer. Throws as `fetchAnswer`. */
export async function postAnswer(url: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return response.json();
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('Content-Type') ?? '';
  const body: unknown = type.startsWith('application/problem+json') ? await response.json() : {};
  const { title, detail } = body as { title?: unknown; detail?: unknown };
  return new ApiProblem(
    response.status,
    typeof title === 'string' ? title : `The service answered with status ${response.status}`,
    typeof detail === 'string' ? detail : undefined,
  );
}
