import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { BandLabel } from '../../../components/BandLabel.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import type { Moved } from '../questions.ts';

type Short = NonNullable<Moved['before']>;

/** The columns of the table of moved exchanges. */
export const effectColumns: readonly Column<Moved>[] = [
  {
    id: 'name',
    name: 'Exchange',
    isRowHeader: true,
    cell: ({ id, name, before }) =>
      before === null ? name : <AsOfLink href={`/exchanges/${id}`}>{name}</AsOfLink>,
  },
  {
    id: 'points',
    name: 'Points, before → after',
    align: 'end',
    cell: ({ before, after }) => `${pointsText(before)} → ${pointsText(after)}`,
  },
  {
    id: 'change',
    name: 'Change',
    align: 'end',
    cell: ({ before, after }) =>
      before && after ? (
        formatChange(after.rawPoints - before.rawPoints)
      ) : (
        <span class="absent">none to give</span>
      ),
  },
  {
    id: 'band',
    name: 'Band',
    cell: ({ before, after }) => <Bands before={before} after={after} />,
  },
  {
    id: 'probability',
    name: 'State theft within a year, 90 % interval',
    cell: ({ before, after }) => (
      <span>
        {oddsText(before)} → {oddsText(after)}
      </span>
    ),
  },
];

const NOT_SCORED = 'not scored';

const pointsText = (score: Short | null): string => (score ? formatPoints(score.riskPoints) : NOT_SCORED);

const oddsText = (score: Short | null): string =>
  score
    ? `${formatPercent(score.probability.state)} (${formatPercentRange(score.probability.low, score.probability.high)})`
    : NOT_SCORED;

function Bands({ before, after }: Pick<Moved, 'before' | 'after'>) {
  if (before && after && before.riskBand === after.riskBand)
    return (
      <span>
        <BandLabel band={after.riskBand} /> <span class="quiet small">unchanged</span>
      </span>
    );
  return (
    <span class="review-bands">
      {before ? <BandLabel band={before.riskBand} /> : NOT_SCORED}
      <span> → </span>
      {after ? <BandLabel band={after.riskBand} /> : NOT_SCORED}
    </span>
  );
}
