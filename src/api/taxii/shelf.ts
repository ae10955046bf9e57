import { LRUCache } from 'lru-cache';
import type { IsoDate } from '../../domain/date.ts';
import type { Served } from '../../domain/listing.ts';
import type { StixLibrary } from '../stix/library.ts';
import { entriesBy } from '../stix/view.ts';
import { STATE_THEFTS } from './collections.ts';
import { type Listed, listed } from './listing.ts';
import { ofStateThefts } from './stateThefts.ts';

/** A list is a few megabytes at most, and what it lists is shared with the others. */
const MOST_LISTS = 8;

/** Which collection of which day, of which evidence. */
export interface ShelfMark {
  alias: string;
  asOf: IsoDate;
  served: Served;
  today: IsoDate;
}

/** What collections list. */
export interface Shelf {
  contentsOf(mark: ShelfMark): Promise<Listed[]>;
}

/** A shelf over a library. It keeps the lists asked for last. */
export function createShelf(library: StixLibrary): Shelf {
  const lists = new LRUCache<string, Listed[]>({ max: MOST_LISTS });
  return {
    async contentsOf({ alias, asOf, served, today }) {
      const key = [alias, asOf, served.publication, today].join(' ');
      const known = lists.get(key);
      if (known !== undefined) return known;
      const { entries, evidence } = await library.of(served, today);
      const byThen = entriesBy(asOf, entries);
      const contents = listed(alias === STATE_THEFTS ? ofStateThefts(byThen, evidence.incidents) : byThen);
      lists.set(key, contents);
      return contents;
    },
  };
}
