import type { Fact, Profile } from './questions.ts';

/** The ids under which `/v1/evidence` knows an exchange's own records. */
export const evidenceIds = {
  profile: ({ id }: Pick<Profile, 'id'>): string => `exchange/${id}/profile`,
  fact: ({ id }: Pick<Profile, 'id'>, fact: Pick<Fact, 'id'>): string => `exchange/${id}/${fact.id}`,
  base: ({ id }: Pick<Profile, 'id'>, index: number): string => `exchange/${id}/base-${index + 1}`,
  incident: (id: string): string => `incident/${id}`,
};

/** The fact of an exchange that an evidence id names. */
export const factOf = (evidenceId: string, facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ id }) => evidenceId.endsWith(`/${id}`));

/** The kind of the fact that an evidence id names. */
export const controlKindOf = (evidenceId: string, facts: readonly Fact[]): Fact['kind'] | undefined =>
  factOf(evidenceId, facts)?.kind;
