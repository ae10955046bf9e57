import { expect } from 'vitest';
import type { TestService } from './service.ts';

/** Gets a path that must answer 200 and gives its JSON body. */
export async function getJson<Body>(service: Pick<TestService, 'request'>, path: string): Promise<Body> {
  const response = await service.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Body;
}
