import { join } from 'node:path';
import type { Options } from '../options.ts';
import type { Pair } from '../results.ts';
import { type Asked, inTurn } from './inTurn.ts';
import { MADE_ANEW } from './madeAnew.ts';
import { openIds } from './openIds.ts';
import { BARE_VERSION, startBare } from './startBare.ts';
import type { RunningServer } from './startServer.ts';

/** What a server is asked, and the status that every answer must have. */
type Asking = Omit<Asked, 'server'>;

type PairGoals = Pick<Pair, 'leastShare' | 'mostP99'>;

const madeAnew = () => MADE_ANEW;

/**
 * Asks the product and the bare server in turn for the scores of all open venues, and whether they changed. The goals
 * are shares of what the bare server does when it reads its row and sends it.
 */
export async function measurePairs(
  product: RunningServer,
  folder: string,
  options: Options,
): Promise<Pair[]> {
  const ids = await openIds(product.url);
  const { texts, tags } = await answersOf(product.url, ids);
  const bare = await startBare(join(folder, 'bare.db'), texts);
  const scores = (expected: number, headers: (id: string) => Record<string, string>): Asking => ({
    requests: ids.map((id) => ({ path: scorePath(id), headers: headers(id) })),
    expected,
  });
  const compare = async (
    name: string,
    ours: Asking,
    theirs: Asking,
    goals: PairGoals = {},
  ): Promise<Pair> => {
    const asked = [
      { server: product, ...ours },
      { server: bare, ...theirs },
    ];
    const [first, second] = await inTurn(asked, options);
    if (first === undefined || second === undefined) throw new Error(`${name}: not measured`);
    return { name, ours: first, bare: second, ...goals };
  };
  try {
    const row = scores(200, () => ({}));
    const unchanged = scores(304, (id) => ({ 'If-None-Match': tags.get(id) ?? '' }));
    const bareUnchanged = scores(304, (id) => ({ 'If-None-Match': `"${BARE_VERSION}/${id}"` }));
    return [
      await compare('score', row, row, { leastShare: 0.7, mostP99: 1.5 }),
      await compare('score, unchanged (304)', unchanged, row, { leastShare: 0.9 }),
      await compare('score, unchanged (304), both', unchanged, bareUnchanged),
      await compare('score, answer not remembered', scores(200, madeAnew), row),
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
