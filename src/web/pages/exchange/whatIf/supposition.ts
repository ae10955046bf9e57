import type { InferRequestType } from 'hono/client';
import type { api } from '../../../api/client.ts';
import { BANDS, type Band } from '../../../format/bands.ts';
import { CONTROL_KINDS, type ControlKind } from '../factKinds.ts';

export type Body = InferRequestType<(typeof api.exchanges)[':id']['what-if']['$post']>['json'];
export type Theft = NonNullable<Body['incident']>['theft'];
export type Access = NonNullable<NonNullable<Body['incident']>['access']>;
export type Tier = NonNullable<Body['sizeTier']>;

/** What is supposed of a venue. What is absent stays as it is. */
export interface Supposition {
  add: ControlKind[];
  remove: ControlKind[];
  /** ISO 3166-1 alpha-2. */
  base: string | undefined;
  tier: Tier | undefined;
  /** A theft that would have happened on the day looked at. */
  theft: { theft: Theft; access: Access; isState: boolean } | undefined;
}

/** Everything as it is. */
export const NOTHING: Supposition = {
  add: [],
  remove: [],
  base: undefined,
  tier: undefined,
  theft: undefined,
};

/** Whether anything is supposed at all. */
export const isSupposing = ({ add, remove, base, tier, theft }: Supposition): boolean =>
  add.length + remove.length > 0 || base !== undefined || tier !== undefined || theft !== undefined;

/** The request that asks for the score as supposed, and for the controls that reach a band. */
export function bodyOf(
  { add, remove, base, tier, theft }: Supposition,
  targetBand: Band | undefined,
  asOf: string | undefined,
): Body {
  return {
    ...(asOf ? { asOf } : {}),
    ...(add.length + remove.length > 0 ? { controls: { add, remove } } : {}),
    ...(base ? { operatingBase: base } : {}),
    ...(tier ? { sizeTier: tier } : {}),
    ...(theft ? { incident: { theft: theft.theft, access: theft.access, state: theft.isState } } : {}),
    ...(targetBand ? { targetBand } : {}),
  };
}

/** The controls that would be held, in the order of the form. */
export const supposedControls = (
  held: readonly ControlKind[],
  { add, remove }: Pick<Supposition, 'add' | 'remove'>,
): ControlKind[] =>
  CONTROL_KINDS.filter((kind) => (held.includes(kind) && !remove.includes(kind)) || add.includes(kind));

/** What is to be added and taken away so that exactly the ticked controls are held. */
export function controlChanges(
  held: readonly ControlKind[],
  ticked: readonly string[],
): { add: ControlKind[]; remove: ControlKind[] } {
  return {
    add: CONTROL_KINDS.filter((kind) => ticked.includes(kind) && !held.includes(kind)),
    remove: CONTROL_KINDS.filter((kind) => held.includes(kind) && !ticked.includes(kind)),
  };
}

/** The band below another; `undefined` below the lowest. */
export const nextLowerBand = (band: Band): Band | undefined => BANDS[BANDS.indexOf(band) - 1];
