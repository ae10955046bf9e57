import { z } from 'zod';

const PAGE = 1000;
const page = z.object({
  data: z.array(z.object({ id: z.string() })),
  meta: z.object({ nextCursor: z.string().nullable() }),
});

/** The ids of every open venue that a server knows, riskiest first. Throws when it does not answer as documented. */
export async function openIds(url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ operating: 'true', limit: String(PAGE) });
    if (cursor !== '') query.set('cursor', cursor);
    const { data, meta } = page.parse(await (await fetch(`${url}/v1/exchanges?${query}`)).json());
    ids.push(...data.map(({ id }) => id));
    cursor = meta.nextCursor;
  }
  return ids;
}
