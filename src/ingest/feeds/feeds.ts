import { defiLlamaHacks } from './defiLlamaHacks.ts';
import type { Feed } from './feed.ts';

/** Every feed that can be turned on. */
const FEEDS: readonly Feed[] = [defiLlamaHacks];

/** What stands for no feed. */
const NONE = 'none';

/** The feeds that a comma-separated list names. Throws an Error that names an unknown one. */
export function feedsNamed(list: string): Feed[] {
  const names = list.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '' && name !== NONE)
    .map((name) => {
      const feed = FEEDS.find(({ id }) => id === name);
      if (feed !== undefined) return feed;
      throw new Error(`no feed "${name}"; there are ${FEEDS.map(({ id }) => id).join(', ')}, or ${NONE}`);
    });
}
