import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { BandLabel } from '../../../components/BandLabel.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { ScoreAxis, ScoreInterval } from '../../../components/ScoreInterval.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import type { Compared } from '../questions.ts';
import { RankAxis, RankInterval, rankInWords } from './RankInterval.tsx';

/** The columns of the scores, their ranks among `of` jurisdictions. */
export const scoreColumns = (of: number): Column<Compared>[] => [
  {
    id: 'name',
    name: 'Jurisdiction',
    isRowHeader: true,
    sortBy: ({ code }) => jurisdictionName(code),
    cell: ({ code }) => <AsOfLink href={`/jurisdictions/${code}`}>{jurisdictionName(code)}</AsOfLink>,
  },
  {
    id: 'points',
    name: 'Risk points',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ riskPoints }) => riskPoints,
    cell: ({ riskPoints }) => formatPoints(riskPoints),
  },
  { id: 'band', name: 'Band', cell: ({ riskBand }) => <BandLabel band={riskBand} /> },
  {
    id: 'probability',
    name: 'State theft in 12 months',
    align: 'end',
    width: '7rem',
    descendsFirst: true,
    sortBy: ({ probability }) => probability.state,
    cell: ({ probability }) => formatPercent(probability.state),
  },
  {
    id: 'interval',
    name: '90\u202f% interval, log scale',
    note: <ScoreAxis />,
    width: '18rem',
    cell: ({ probability, riskBand }) => (
      <div class="odds-cell">
        <ScoreInterval odds={probability} band={riskBand} />
        <OddsInWords odds={probability} />
      </div>
    ),
  },
  {
    id: 'rank',
    name: `Rank among ${of}, 90\u202f% interval`,
    note: <RankAxis of={of} />,
    width: '11rem',
    cell: ({ rank }) => (
      <div class="odds-cell">
        <RankInterval rank={rank} />
        <span class="odds-in-words">{rankInWords(rank)}</span>
      </div>
    ),
  },
];
