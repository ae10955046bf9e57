import type { IsoDate } from '../../domain/date.ts';
import type { Served } from '../../domain/listing.ts';
import type { Store } from '../deps.ts';
import { derivedFrom } from '../derived.ts';
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
export function createShelf(store: Pick<Store, 'versions'>, library: StixLibrary): Shelf {
  const lists = derivedFrom(store)<Listed[]>(MOST_LISTS);
  return {
    contentsOf: ({ alias, asOf, served, today }) =>
      lists(served, [alias, asOf, today].join(' '), async () => {
        const { entries, evidence } = await library.of(served, today);
        const byThen = entriesBy(asOf, entries);
        return listed(alias === STATE_THEFTS ? ofStateThefts(byThen, evidence.incidents) : byThen);
      }),
  };
}
