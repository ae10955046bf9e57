import { expect } from 'vitest';
import { siteJson } from './browserJson.ts';
import type { Site } from './browserSites.ts';

/** A running installation with keys. */
export type Keyed = Pick<Site, 'origin' | 'keys'>;

/** Writes to a site with one of its keys. */
export const sendBy = ({ origin, keys }: Keyed, key: keyof Keyed['keys'], path: string, body: unknown) =>
  fetch(origin + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${keys[key]}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Files a submission and gives its id. */
export async function fileBy(site: Keyed, key: keyof Keyed['keys'], content: unknown): Promise<string> {
  const response = await sendBy(site, key, '/v1/submissions', content);
  expect(response.status).toBe(201);
  const { data }: { data: { id: string } } = await response.json();
  return data.id;
}

/** How often the log says that a submission was decided. */
export async function decisionsOf({ origin }: Keyed, id: string): Promise<number> {
  const { data } = await siteJson<{ data: { kind: string; subject: string }[] }>(
    origin,
    '/v1/log?limit=1000',
  );
  return data.filter(({ kind, subject }) => kind === 'submissionDecided' && subject === id).length;
}
