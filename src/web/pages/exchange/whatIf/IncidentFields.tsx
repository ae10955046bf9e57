import { Select } from '../../../components/Select.tsx';
import type { QueryChanges } from '../../../state/withQuery.ts';
import type { Supposition } from './supposition.ts';
import { ACCESSES, patternWord, THEFTS } from './vocabulary.ts';

const thefts = THEFTS.map((theft) => ({ value: theft, name: patternWord(theft) }));
const accesses = ACCESSES.map((access) => ({ value: access, name: patternWord(access) }));

interface Props {
  theft: Supposition['theft'];
  set(changes: QueryChanges): void;
}

/** A theft that would have happened and become public on the day looked at. */
export function IncidentFields({ theft, set }: Props) {
  return (
    <>
      <Select
        label="A further theft, on the day of the score"
        value={theft?.theft ?? ''}
        options={[{ value: '', name: 'None' }, ...thefts]}
        onChange={(value) => set({ theft: value })}
      />
      {theft && (
        <>
          <Select
            label="How the intruder got in"
            value={theft.access}
            options={accesses}
            onChange={(access) => set({ access: access === 'unknown' ? undefined : access })}
          />
          <Select
            label="Laid to a state at once"
            value={theft.isState ? '' : 'none'}
            options={[
              { value: '', name: 'Yes' },
              { value: 'none', name: 'No' },
            ]}
            onChange={(laid) => set({ laid })}
          />
        </>
      )}
    </>
  );
}
