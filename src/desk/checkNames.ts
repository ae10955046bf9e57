import type { ExchangeProfile } from '../domain/evidencePut.ts';
import { Refusal } from '../domain/refusal.ts';
import { spellingsOf } from '../domain/spellingsOf.ts';
import type { DeskStore } from './deskStore.ts';
import type { PointAt } from './pointAt.ts';

/**
 * Throws a Refusal when a venue takes on a name, in any spelling, that means another venue already: nobody would find
 * it by that name. Names that it had `before` stay.
 */
export async function checkNames(
  venue: ExchangeProfile,
  before: ExchangeProfile | undefined,
  at: PointAt,
  { exchanges }: Pick<DeskStore, 'exchanges'>,
): Promise<void> {
  const had = new Set((before === undefined ? [] : namesOf(before)).map(({ name }) => name));
  const taken = namesOf(venue).filter(({ name }) => !had.has(name));
  const owners = await exchanges.resolveAll(taken.flatMap(({ name }) => spellingsOf(name)));
  for (const { name, field } of taken)
    for (const spelling of spellingsOf(name)) {
      const owner = owners.get(spelling);
      if (owner !== undefined && owner !== venue.id)
        throw new Refusal('conflict', `"${name}" is a name of the exchange "${owner}".`, at(field));
    }
}

const namesOf = ({ id, name, aliases }: ExchangeProfile): { name: string; field: string }[] => [
  { name: id, field: '/id' },
  { name, field: '/name' },
  ...aliases.map((alias, index) => ({ name: alias, field: `/aliases/${index}` })),
];
