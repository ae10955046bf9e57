import { isSameValue } from './sameValue.ts';

/** Two items of a list that belong together, by their places; one that has no partner stands alone. */
export interface ItemPair {
  before?: number;
  after?: number;
}

/**
 * Which item of a list became which: those that say the same belong together wherever they stand, the rest in their
 * order. In the order of the list after, what is gone last.
 */
export function pairItems(before: readonly unknown[], after: readonly unknown[]): ItemPair[] {
  const free = new Set(before.keys());
  const partners = after.map((item) => {
    const same = [...free].find((index) => isSameValue(before[index], item));
    if (same !== undefined) free.delete(same);
    return same;
  });
  const rest = [...free];
  const pairs = partners.map((partner, place): ItemPair => {
    const mate = partner ?? rest.shift();
    return mate === undefined ? { after: place } : { before: mate, after: place };
  });
  return [...pairs, ...rest.map((place) => ({ before: place }))];
}

/** Whether items that stayed stand in another order than before. */
export function isReordered(pairs: readonly ItemPair[]): boolean {
  const places = pairs.flatMap((pair) =>
    pair.before === undefined || pair.after === undefined ? [] : [pair.before],
  );
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}
