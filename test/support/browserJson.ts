import { expect } from 'vitest';

/** What a running site answers to a read, as JSON. Fails when it does not answer 200. */
export async function siteJson<Body>(origin: string, path: string): Promise<Body> {
  const response = await fetch(origin + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Body;
}
