import type { IsoDate } from '../../domain/date.ts';
import type { Entry } from './entry.ts';
import { type StixObject, versionOf } from './stixObject.ts';

/** What is referred to comes before what refers to it. */
const ORDER = [
  'marking-definition',
  'identity',
  'extension-definition',
  'attack-pattern',
  'threat-actor',
  'intrusion-set',
  'incident',
  'relationship',
];

/**
 * The versions published by the end of a day, in the order they were; of an object published more than once in the
 * same version, the last time counts.
 */
export function entriesBy(asOf: IsoDate, entries: readonly Entry[]): Entry[] {
  const inOrder = entries.filter(({ addedAt }) => addedAt.slice(0, asOf.length) <= asOf).toSorted(compare);
  return [...new Map(inOrder.map((entry) => [identityOf(entry), entry])).values()].toSorted(compare);
}

/** The newest version of each object, in the order they were published. */
export function newestOf(inOrder: readonly Entry[]): StixObject[] {
  const newest = new Map<string, StixObject>();
  for (const { object } of inOrder) {
    const known = newest.get(object.id);
    if (known === undefined || versionOf(known) <= versionOf(object)) newest.set(object.id, object);
  }
  return [...newest.values()];
}

const identityOf = ({ object }: Entry): string => `${object.id} ${versionOf(object)}`;

/** Orders by when entries were published, then what is referred to first, then by id. */
export const compare = (a: Entry, b: Entry): number =>
  compareText(a.addedAt, b.addedAt) ||
  ORDER.indexOf(a.object.type) - ORDER.indexOf(b.object.type) ||
  compareText(identityOf(a), identityOf(b));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
