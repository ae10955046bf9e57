import { LRUCache } from 'lru-cache';
import type { Served } from '../domain/listing.ts';
import type { Store } from './deps.ts';

/** Gives the value of a key, computed at most once while a publication is served. */
export type Derived<Value> = (served: Served, key: string, compute: () => Promise<Value>) => Promise<Value>;

/**
 * Makes bounded memories of what is computed from the evidence. All forget when another publication is asked about.
 * A value is not kept when its publication was replaced while it was computed: it may be made of both, and would be
 * given again without notice when a replica that lags still serves the old one.
 */
export function derivedFrom(store: Pick<Store, 'versions'>) {
  const memories: LRUCache<string, Promise<unknown>>[] = [];
  let publication: string | undefined;

  return <Value>(most: number): Derived<Value> => {
    const memory = new LRUCache<string, Promise<Value>>({ max: most });
    memories.push(memory as LRUCache<string, Promise<unknown>>);
    return (served, key, compute) => {
      if (served.publication !== publication) for (const each of memories) each.clear();
      publication = served.publication;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const forget = () => {
        if (memory.peek(key) === value) memory.delete(key);
      };
      const value = computed(served, compute, forget);
      memory.set(key, value);
      value.catch(forget);
      return value;
    };
  };

  async function computed<Value>({ publication }: Served, compute: () => Promise<Value>, forget: () => void) {
    const value = await compute();
    const now = await store.versions();
    if (now?.publication !== publication) forget();
    return value;
  }
}
