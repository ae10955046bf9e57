import { expect } from 'vitest';
import type { TestService } from './service.ts';

/** Posts a body of JSON and gives the response. */
export const post = (service: Pick<TestService, 'request'>, path: string, body: unknown): Promise<Response> =>
  service.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Posts a body of JSON that must be answered 200 and gives the answer's body. */
export async function postJson<Body>(
  service: Pick<TestService, 'request'>,
  path: string,
  body: unknown,
): Promise<Body> {
  const response = await post(service, path, body);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Body;
}
