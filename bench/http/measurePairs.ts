import { join } from 'node:path';
import type { Options } from '../options.ts';
import type { Pair } from '../results.ts';
import { inTurn } from './inTurn.ts';
import type { LoadRequest } from './load.ts';
import { MADE_ANEW } from './madeAnew.ts';
import { openIds } from './openIds.ts';
import { BARE_VERSION, startBare } from './startBare.ts';
import type { RunningServer } from './startServer.ts';

/** Asks the product and the bare server in turn for the scores of all open venues, and whether they changed. */
export async function measurePairs(
  product: RunningServer,
  folder: string,
  options: Options,
): Promise<Pair[]> {
  const ids = await openIds(product.url);
  const { texts, tags } = await answersOf(product.url, ids);
  const bare = await startBare(join(folder, 'bare.db'), texts);
  const scores = (headers: (id: string) => Record<string, string>): LoadRequest[] =>
    ids.map((id) => ({ path: scorePath(id), headers: headers(id) }));
  const compare = async (
    name: string,
    [ours, theirs]: [LoadRequest[], LoadRequest[]],
    { expected, ...goals }: { expected: number; leastShare?: number; mostP99?: number },
  ): Promise<Pair> => {
    const asked = [
      { server: product, requests: ours },
      { server: bare, requests: theirs },
    ];
    const [first, second] = await inTurn(asked, { ...options, expected });
    if (first === undefined || second === undefined) throw new Error(`${name}: not measured`);
    return { name, ours: first, bare: second, ...goals };
  };
  try {
    const plain = scores(() => ({}));
    const ourTag = scores((id) => ({ 'If-None-Match': tags.get(id) ?? '' }));
    const theirTag = scores((id) => ({ 'If-None-Match': `"${BARE_VERSION}/${id}"` }));
    return [
      await compare('score', [plain, plain], { expected: 200, leastShare: 0.7, mostP99: 1.5 }),
      await compare('score, unchanged (304)', [ourTag, theirTag], { expected: 304, leastShare: 0.9 }),
      await compare('score, answer not remembered', [scores(() => MADE_ANEW), plain], { expected: 200 }),
    ];
  } finally {
    await bare.stop();
  }
}

/** The path of a venue's score. */
export const scorePath = (id: string): string => `/v1/exchanges/${id}/score`;

async function answersOf(url: string, ids: readonly string[]) {
  const texts = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const id of ids) {
    const response = await fetch(`${url}${scorePath(id)}`, { headers: { 'Accept-Encoding': 'identity' } });
    texts.set(id, await response.text());
    tags.set(id, response.headers.get('ETag') ?? '');
  }
  return { texts, tags };
}
