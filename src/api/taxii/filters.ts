import { z } from 'zod';
import { badQuery } from '../http/problem.ts';
import { versionOf } from '../stix/stixObject.ts';
import type { Listed } from './listing.ts';

const SPEC_VERSION = '2.1';
const KEYWORDS = ['first', 'last', 'all'];

const list = (description: string, example: string) =>
  z
    .string()
    .max(8000)
    .optional()
    .meta({ description: `${description} Comma-separated.`, examples: [example] });

/** The filters of one object (TAXII 2.1 §3.4). */
export const objectFilters = {
  added_after: z.iso
    .datetime()
    .optional()
    .meta({
      description: 'Only what was added after this time (UTC).',
      examples: ['2025-02-21T00:00:00.000000Z'],
    }),
  'match[version]': list(
    'Which versions: `last` (the default), `first`, `all`, or their `modified` times.',
    'all',
  ),
  'match[spec_version]': list('Versions of STIX; all here is 2.1.', SPEC_VERSION),
};

/** The filters of a collection. */
export const collectionFilters = {
  ...objectFilters,
  'match[id]': list('Ids of objects.', 'intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a'),
  'match[type]': list('Types of objects.', 'incident'),
};

/** What a list may be narrowed to. */
export interface Filters {
  added_after?: string | undefined;
  'match[id]'?: string | undefined;
  'match[type]'?: string | undefined;
  'match[version]'?: string | undefined;
  'match[spec_version]'?: string | undefined;
}

/** The part of a list that filters let through, in its order. Throws a 400 for a version that cannot be one. */
export function filtered(contents: readonly Listed[], filters: Filters): Listed[] {
  const { added_after: after } = filters;
  const [ids, types, specs] = (['match[id]', 'match[type]', 'match[spec_version]'] as const).map((name) =>
    filters[name]?.split(','),
  );
  if (specs !== undefined && !specs.includes(SPEC_VERSION)) return [];
  const matching = contents.filter(
    ({ object: { id, type } }) =>
      (ids === undefined || ids.includes(id)) && (types === undefined || types.includes(type)),
  );
  const asked = versionsAskedFor(filters['match[version]']);
  const since = after === undefined ? '' : toMicroseconds(after);
  return ofVersions(matching, asked).filter(({ dateAdded }) => dateAdded > since);
}

function versionsAskedFor(text = 'last'): string[] {
  return text.split(',').map((each) => {
    if (KEYWORDS.includes(each)) return each;
    if (!z.iso.datetime().safeParse(each).success)
      throw badQuery('match[version]', `takes first, last, all and times, not "${each}"`);
    return toMicroseconds(each);
  });
}

function ofVersions(contents: readonly Listed[], asked: readonly string[]): Listed[] {
  if (asked.includes('all')) return [...contents];
  const byId = Map.groupBy(contents, ({ object }) => object.id);
  const chosen = new Set<Listed>();
  for (const versions of byId.values()) {
    const inOrder = versions.toSorted((a, b) => (versionOf(a.object) < versionOf(b.object) ? -1 : 1));
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first !== undefined && asked.includes('first')) chosen.add(first);
    if (last !== undefined && asked.includes('last')) chosen.add(last);
    for (const each of versions) if (asked.includes(toMicroseconds(versionOf(each.object)))) chosen.add(each);
  }
  return contents.filter((each) => chosen.has(each));
}

/** A time in UTC as TAXII writes it, whatever its precision: so that two can be compared as text. */
function toMicroseconds(time: string): string {
  const [whole = '', fraction = ''] = time.slice(0, -1).split('.');
  const seconds = whole.length === 'YYYY-MM-DDTHH:MM'.length ? `${whole}:00` : whole;
  return `${seconds}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}
