import { CheckboxGroup } from '../../../components/CheckboxGroup.tsx';
import { Select } from '../../../components/Select.tsx';
import { BANDS, bandName } from '../../../format/bands.ts';
import { factKindName } from '../../../format/factKinds.ts';
import { CONTROL_KINDS, type ControlKind } from '../factKinds.ts';
import type { Pattern, Score } from '../questions.ts';
import { BaseField } from './BaseField.tsx';
import { IncidentFields } from './IncidentFields.tsx';
import { supposedControls } from './supposition.ts';
import { NO_BAND, type SuppositionState } from './useSupposition.ts';
import { TIERS } from './vocabulary.ts';

interface Props {
  held: readonly ControlKind[];
  score: Score;
  state: SuppositionState;
  /** Absent while they load. */
  patterns: readonly Pattern[] | undefined;
}

/** The fields that say what is to be supposed. Each takes effect at once. */
export function SuppositionForm({ held, score, state, patterns }: Props) {
  const { supposition, targetBand } = state;
  const tiers = TIERS.map(({ value, name }) => ({ value: String(value), name }));
  const bands = BANDS.map((band) => ({ value: band, name: bandName(band) }));
  return (
    <form
      class="exchange-what-if-form"
      aria-label="What is supposed"
      onSubmit={(event) => event.preventDefault()}
    >
      <Controls {...{ held, state, patterns }} />
      <BaseField
        value={supposition.base}
        present={score.jurisdiction}
        onChange={(base) => state.set({ base })}
      />
      <Select
        label="Size"
        value={String(supposition.tier ?? '')}
        options={[{ value: '', name: 'As volume lists have it' }, ...tiers]}
        onChange={(tier) => state.set({ tier })}
      />
      <IncidentFields theft={supposition.theft} set={state.set} />
      <Select
        label="Band to reach by further controls"
        value={targetBand ?? NO_BAND}
        options={[{ value: NO_BAND, name: 'None' }, ...bands]}
        onChange={(reach) => state.set({ reach })}
      />
      <button type="button" class="button" disabled={!state.isSupposing} onClick={state.clear}>
        Clear what is supposed
      </button>
    </form>
  );
}

type ControlsProps = Pick<Props, 'held' | 'state' | 'patterns'>;

function Controls({ held, state, patterns }: ControlsProps) {
  const ticked = supposedControls(held, state.supposition);
  const meets = (kind: ControlKind) =>
    patterns === undefined || patterns.some(({ stage, metBy }) => stage === 'theft' && metBy.includes(kind));
  const groups = [
    {
      legend: 'Controls that meet a way of taking assets',
      kinds: CONTROL_KINDS.filter(meets),
    },
    {
      legend: 'Safeguards that meet none, so they change nothing here',
      kinds: CONTROL_KINDS.filter((kind) => !meets(kind)),
    },
  ].filter(({ kinds }) => kinds.length > 0);
  return (
    <>
      {groups.map(({ legend, kinds }) => (
        <CheckboxGroup
          key={legend}
          legend={legend}
          options={kinds.map((kind) => ({
            value: kind,
            name: held.includes(kind) ? `${factKindName(kind)} (known)` : factKindName(kind),
          }))}
          ticked={ticked}
          onChange={(own) =>
            state.setControls([...own, ...ticked.filter((kind) => !kinds.some((each) => each === kind))])
          }
        />
      ))}
    </>
  );
}
