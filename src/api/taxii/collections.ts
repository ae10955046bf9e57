import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { notFound } from '../http/problem.ts';
import { STIX_MEDIA_TYPE } from '../stix/bundle.ts';
import { uuidText } from '../stix/uuidV5.ts';
import type { ApiRoot } from './apiRoots.ts';
import type { collection } from './resources.ts';

/** A collection of an API root. */
export type Collection = z.infer<typeof collection>;

const ALL = 'all';
/** The alias of the collection of thefts that were laid to a state. */
export const STATE_THEFTS = 'state-thefts';

const KINDS = [
  {
    alias: ALL,
    title: 'All incidents',
    description:
      'Every theft and attempt with its target, its patterns and whom it was laid to, and every actor and pattern.',
  },
  {
    alias: STATE_THEFTS,
    title: 'State thefts',
    description:
      'Thefts that somebody laid to a state or a group of one, attributed or suspected, with all that they refer to.',
  },
];

/** The collections of an API root. */
export const collectionsOf = ({ name, title }: ApiRoot): Collection[] =>
  KINDS.map((kind) => ({
    id: collectionId(name, kind.alias),
    title: `${kind.title}, ${title.toLowerCase()}`,
    description: kind.description,
    alias: kind.alias,
    can_read: true,
    can_write: false,
    media_types: [STIX_MEDIA_TYPE],
  }));

/** The collection of an API root that an id or alias means. Throws a 404 when there is none. */
export function collectionNamed(idOrAlias: string, root: ApiRoot): Collection {
  const found = collectionsOf(root).find(({ id, alias }) => id === idOrAlias || alias === idOrAlias);
  if (found === undefined) throw notFound('collection', idOrAlias);
  return found;
}

// TAXII wants version 4 (§2). The random bits are a hash, so that every installation names a collection alike.
const collectionId = (root: string, alias: string): string =>
  uuidText(sha256(utf8ToBytes(`heistcast/taxii2/${root}/${alias}`)), 4);
