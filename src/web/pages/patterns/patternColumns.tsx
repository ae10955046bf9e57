import type { Column } from '../../components/DataTable.tsx';
import { patternAnchor } from '../../components/incidents/patternAnchor.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import type { PatternSummary } from './patternSummary.ts';

const stateShare = ({ sums, stateThefts }: PatternSummary): number | undefined =>
  sums.thefts === 0 ? undefined : stateThefts / sums.thefts;

/** The columns of a stage's patterns. */
export const patternColumns: readonly Column<PatternSummary>[] = [
  {
    id: 'name',
    name: 'Pattern',
    isRowHeader: true,
    sortBy: ({ name }) => name,
    cell: (row) => <a href={`#${patternAnchor(row)}`}>{row.name}</a>,
  },
  {
    id: 'thefts',
    name: 'Thefts',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ sums }) => sums.thefts,
    cell: ({ sums }) => formatCount(sums.thefts),
  },
  {
    id: 'loss',
    name: 'Known loss',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ sums }) => sums.lossUsd,
    cell: ({ sums }) => (sums.lossUsd > 0 ? formatUsd(sums.lossUsd) : <span class="absent">none known</span>),
  },
  {
    id: 'state',
    name: 'State thefts',
    align: 'end',
    descendsFirst: true,
    sortBy: stateShare,
    cell: (row) => {
      const share = stateShare(row);
      return share === undefined ? (
        <span class="absent">no thefts</span>
      ) : (
        `${formatCount(row.stateThefts)} of ${formatCount(row.sums.thefts)} (${formatPercent(share)})`
      );
    },
  },
  {
    id: 'next',
    name: 'Share of the next state theft',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ nextShare }) => nextShare,
    cell: ({ nextShare }) =>
      nextShare === undefined ? <span class="absent">not named</span> : formatPercent(nextShare),
  },
];
