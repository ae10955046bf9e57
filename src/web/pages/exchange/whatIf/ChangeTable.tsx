import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { factorName } from '../../../format/factors.ts';
import { formatChange, plural } from '../../../format/numbers.ts';
import type { Change } from './whatIfQuestion.ts';

const columns: readonly Column<Change>[] = [
  {
    id: 'factor',
    name: 'Factor',
    isRowHeader: true,
    sortBy: ({ factor }) => factorName(factor),
    cell: ({ factor, after }) => (
      <>
        {factorName(factor)}
        <p class="exchange-evidence-text">{after.sentence}</p>
      </>
    ),
  },
  {
    id: 'points',
    name: 'Points',
    align: 'end',
    cell: ({ before, after }) => `${formatChange(before.points)} → ${formatChange(after.points)}`,
  },
  {
    id: 'change',
    name: 'Change',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ difference }) => Math.abs(difference),
    cell: ({ difference }) => formatChange(difference),
  },
];

/** A smaller change would be shown as none. */
const LEAST_SHOWN = 0.05;

/** The factors that a supposition changes. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const moved = changes.filter(({ difference }) => difference !== 0);
  const shown = moved.filter(({ difference }) => Math.abs(difference) >= LEAST_SHOWN);
  const small = moved.length - shown.length;
  if (moved.length === 0) return null;
  return (
    <>
      <DataTable
        caption="Change by factor"
        columns={columns}
        rows={shown}
        keyOf={({ factor }) => factor}
        defaultSort="-change"
        sortName="changeSort"
      />
      <p class="small quiet">
        {plural(changes.length - moved.length, 'factor')} unchanged
        {small > 0 && `, ${small} changed by less than ${LEAST_SHOWN} points`}.
      </p>
    </>
  );
}
