import { CsvLink } from '../../../components/CsvLink.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { EvidenceDisclosure } from '../../../components/EvidenceDisclosure.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { placeFactorName } from '../../../format/factors.ts';
import { formatChange } from '../../../format/numbers.ts';
import type { Score } from '../questions.ts';
import { contributionsTitle } from './contributionsTitle.ts';
import { PointsBar } from './PointsBar.tsx';

type Contribution = Score['contributions'][number];

/** What sets the jurisdiction apart, factor by factor, with the facts behind each. */
export function Contributions({ score, asOf }: { score: Score; asOf: string }) {
  const { contributions, code } = score;
  const most = Math.max(1, ...contributions.map(({ points }) => Math.abs(points)));
  const rows = contributions.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const make = () =>
    csvText(
      ['factor', 'group', 'value', 'points', 'sentence', 'evidence'],
      rows.map((row) => [row.factor, row.group, row.value, row.points, row.sentence, row.evidence.join(' ')]),
    );
  return (
    <section class="section">
      <h2>{contributionsTitle(contributions)}</h2>
      <p class="section-lead">
        Risk points that each factor of the place adds to a typical exchange or takes from it; ten points
        double the hazard. What is the same everywhere is left out. These are associations found in past
        thefts, not causes.
      </p>
      <DataTable
        caption="Factors of the score"
        columns={columns(most)}
        rows={rows}
        keyOf={({ factor }) => factor}
        defaultSort="size"
        sortName="factors"
      />
      <p class="source-line">
        <span>Heistcast model, facts as known on {formatDate(asOf)}</span>
        <CsvLink fileName={`${code}-factors-${asOf}.csv`} make={make} />
      </p>
    </section>
  );
}

const columns = (most: number): readonly Column<Contribution>[] => [
  { id: 'factor', name: 'Factor', isRowHeader: true, cell: ({ factor }) => placeFactorName(factor) },
  {
    id: 'points',
    name: 'Risk points',
    align: 'end',
    width: '6rem',
    cell: ({ points }) => formatChange(points),
  },
  {
    id: 'bar',
    name: 'Lowers or raises',
    width: '12rem',
    cell: ({ points }) => <PointsBar points={points} most={most} />,
  },
  {
    id: 'why',
    name: 'Why',
    width: '34rem',
    cell: ({ sentence, evidence, factor }) => (
      <div>
        <p>{sentence}</p>
        <EvidenceDisclosure ids={evidence} about={placeFactorName(factor)} />
      </div>
    ),
  },
];
