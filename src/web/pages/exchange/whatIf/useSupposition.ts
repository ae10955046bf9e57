import { BANDS, type Band } from '../../../format/bands.ts';
import { country, oneOf, type Parse, whole, words } from '../../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../../state/useQueryState.ts';
import { type ControlKind, isControlKind } from '../factKinds.ts';
import { controlChanges, isSupposing, nextLowerBand, type Supposition } from './supposition.ts';
import { ACCESSES, THEFTS, TIERS } from './vocabulary.ts';

const controls: Parse<ControlKind[]> = (text) => words(text)?.filter(isControlKind);
const tierNumber = whole(1, TIERS.length);

/** The value of `reach` that asks for no band. */
export const NO_BAND = 'none';
const REACHES = [...BANDS, NO_BAND] as const;

/** What is supposed, as the address has it, and what changes it. */
export function useSupposition(held: readonly ControlKind[], band: Band) {
  const setQuery = useSetQuery();
  const [add = []] = useQueryState('add', controls);
  const [remove = []] = useQueryState('remove', controls);
  const [base] = useQueryState('base', country);
  const [tier] = useQueryState('tier', tierNumber);
  const [theft] = useQueryState('theft', oneOf(THEFTS));
  const [access = 'unknown'] = useQueryState('access', oneOf(ACCESSES));
  const [laidTo] = useQueryState('laid', oneOf(['none']));
  const [reach] = useQueryState('reach', oneOf(REACHES));
  const supposition: Supposition = {
    add: add.filter((kind) => !held.includes(kind)),
    remove: remove.filter((kind) => held.includes(kind)),
    base,
    tier: TIERS.find(({ value }) => value === tier)?.value,
    theft: theft && { theft, access, isState: laidTo !== 'none' },
  };
  const targetBand = reach === NO_BAND ? undefined : (reach ?? nextLowerBand(band));
  return {
    /** Kinds of control known to be in force. */
    held,
    supposition,
    targetBand,
    isSupposing: isSupposing(supposition),
    set: setQuery,
    setControls(ticked: readonly string[]) {
      const changes = controlChanges(held, ticked);
      setQuery({ add: changes.add.join(','), remove: changes.remove.join(',') });
    },
    clear() {
      setQuery({
        ...{ add: undefined, remove: undefined, base: undefined, tier: undefined },
        ...{ theft: undefined, access: undefined, laid: undefined, reach: undefined },
      });
    },
  };
}
export type SuppositionState = ReturnType<typeof useSupposition>;
