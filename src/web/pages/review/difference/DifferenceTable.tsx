import { useState } from 'preact/hooks';
import { plural } from '../../../format/numbers.ts';
import { type Change, type DifferenceRow, differenceRows } from './differenceRows.ts';

const MARKS: Record<Change, { sign: string; word: string } | undefined> = {
  same: undefined,
  changed: { sign: '≠', word: 'changed' },
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
};

interface Props {
  /** Evidence id of the record. */
  evidence: string;
  /** `null` for a new record. */
  before: unknown;
  after: unknown;
}

/** A record as it is beside what it would be, each changed member with a sign and a word. */
export function DifferenceTable({ evidence, before, after }: Props) {
  const [isAllShown, setAllShown] = useState(before === null);
  const rows = differenceRows(before ?? undefined, after);
  const same = rows.filter(({ change }) => change === 'same').length;
  const shown = isAllShown ? rows : rows.filter(({ change }) => change !== 'same');
  return (
    <>
      <table class="data-table review-difference" data-new={String(before === null)}>
        <caption class="visually-hidden">
          {before === null ? `The new record ${evidence}` : `The record ${evidence} before and after`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            {before !== null && <th scope="col">Before</th>}
            <th scope="col">{before === null ? 'Value' : 'After'}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.path} row={row} isNew={before === null} />
          ))}
        </tbody>
      </table>
      {before !== null && same > 0 && (
        <p>
          <button
            type="button"
            class="link-button"
            aria-expanded={isAllShown}
            onClick={() => setAllShown(!isAllShown)}
          >
            {isAllShown ? 'Hide' : 'Show'} {plural(same, 'unchanged member')}
          </button>
        </p>
      )}
    </>
  );
}

function Row({ row, isNew }: { row: DifferenceRow; isNew: boolean }) {
  const mark = isNew ? undefined : MARKS[row.change];
  return (
    <tr data-change={isNew ? 'same' : row.change}>
      <th scope="row">
        {row.name}
        {mark && (
          <span class="review-mark">
            <span aria-hidden="true">{mark.sign} </span>
            {mark.word}
          </span>
        )}
      </th>
      {!isNew && <Value label="Before" text={row.before} />}
      <Value label={isNew ? 'Value' : 'After'} text={row.after} />
    </tr>
  );
}

function Value({ label, text }: { label: string; text: string | undefined }) {
  return (
    <td data-label={label} class={label === 'Before' ? 'review-before' : 'review-after'}>
      {text ?? <span class="absent">not there</span>}
    </td>
  );
}
