/** Something that can be found by its name or code. */
export interface Findable {
  code: string;
  name: string;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

/**
 * What a typed text may mean, best first: the code itself, names that begin with it, names with a word that
 * does, names that hold it. Accents and case do not matter; an empty text means all.
 */
export function matching<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const text = plain(typed);
  const places = items
    .map((item) => ({ item, place: placeOf(item, text) }))
    .filter(({ place }) => place !== undefined);
  return places
    .toSorted((a, b) => Number(a.place) - Number(b.place) || a.item.name.localeCompare(b.item.name, 'en'))
    .map(({ item }) => item);
}

function placeOf({ code, name }: Findable, text: string): number | undefined {
  const found = plain(name);
  if (text !== '' && code.toLowerCase() === text) return 0;
  if (found.startsWith(text)) return 1;
  if (found.split(/[\s-]+/).some((word) => word.startsWith(text))) return 2;
  return found.includes(text) ? 3 : undefined;
}
