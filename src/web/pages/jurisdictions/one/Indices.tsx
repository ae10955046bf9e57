import { type Column, DataTable } from '../../../components/DataTable.tsx';
import type { Profile } from '../../../components/oversight/profile.ts';
import { SourceItems } from '../../../components/SourceItems.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints } from '../../../format/numbers.ts';

type Edition = Profile['indices'][number];

const INDICES: Record<Edition['index'], { name: string; scale: string }> = {
  itu_gci: { name: 'ITU Global Cybersecurity Index', scale: 'of 100, higher is better' },
  basel_aml: { name: 'Basel AML Index', scale: 'of 10, higher is riskier' },
  ncsi: { name: 'National Cyber Security Index', scale: 'of 100, higher is better' },
  chainalysis_adoption: {
    name: 'Chainalysis Global Crypto Adoption Index',
    scale: 'rank, 1 is the highest adoption',
  },
};

/** Published indices of the country, each edition from the day it was public. */
export function Indices({ profile: { indices } }: { profile: Profile }) {
  if (indices.length === 0) return null;
  return (
    <section class="section">
      <h2>Published indices</h2>
      <p class="section-lead">
        Used only from the day each edition was public; shown whether or not the model uses them.
      </p>
      <DataTable
        caption="Published indices"
        columns={columns}
        rows={indices}
        keyOf={({ id }) => id}
        defaultSort="-public"
        sortName="indices"
        rowsShown={8}
      />
    </section>
  );
}

const columns: readonly Column<Edition>[] = [
  {
    id: 'index',
    name: 'Index',
    isRowHeader: true,
    sortBy: ({ index }) => INDICES[index].name,
    cell: ({ index, edition }) => `${INDICES[index].name} ${edition}`,
  },
  {
    id: 'value',
    name: 'Value',
    align: 'end',
    cell: ({ value }) => (Number.isInteger(value) ? value : formatPoints(value)),
  },
  { id: 'scale', name: 'Scale', cell: ({ index }) => INDICES[index].scale },
  {
    id: 'public',
    name: 'Public since',
    descendsFirst: true,
    sortBy: ({ knownFrom }) => knownFrom,
    cell: ({ knownFrom }) => formatDate(knownFrom),
  },
  {
    id: 'sources',
    name: 'Sources',
    width: '24rem',
    cell: ({ sources, confidence }) => <SourceItems sources={sources} confidence={confidence} />,
  },
];
