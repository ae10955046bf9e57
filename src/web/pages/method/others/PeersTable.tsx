import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatCount } from '../../../format/numbers.ts';
import { formatDifference, formatHundredths, withInterval } from '../estimates.ts';
import { IntervalOnAxis } from '../IntervalOnAxis.tsx';
import type { Peer } from '../questions.ts';
import { VERDICT_WORDS, verdictAgainstPeer } from './verdicts.ts';

const AUC_AXIS = { from: -0.4, to: 0.8, reference: 0 };
const TOO_FEW = <span class="absent">too few to tell</span>;

const columns: Column<Peer>[] = [
  { id: 'rating', name: 'Rating', width: '15rem', isRowHeader: true, cell: ({ publisher }) => publisher },
  {
    id: 'published',
    name: 'Published',
    width: '10.5rem',
    sortBy: ({ publishedOn }) => publishedOn,
    cell: ({ publishedOn }) => formatDate(publishedOn),
  },
  {
    id: 'robbed',
    name: 'Robbed after, of rated',
    width: '7.5rem',
    align: 'end',
    sortBy: ({ robbed }) => robbed,
    cell: ({ robbed, venues }) => `${formatCount(robbed)} of ${formatCount(venues)}`,
  },
  {
    id: 'theirs',
    name: 'Its AUC',
    width: '10.5rem',
    cell: ({ peerAuc }) => (peerAuc ? withInterval(peerAuc, formatHundredths) : TOO_FEW),
  },
  {
    id: 'ours',
    name: 'The model’s AUC',
    width: '10.5rem',
    cell: ({ ourAuc }) => ourAuc && withInterval(ourAuc, formatHundredths),
  },
  {
    id: 'difference',
    name: 'AUC, model minus rating',
    width: '14rem',
    cell: ({ aucDifference }) =>
      aucDifference && (
        <div class="odds-cell">
          <span>{withInterval(aucDifference, formatDifference)}</span>
          <IntervalOnAxis
            value={aucDifference}
            axis={AUC_AXIS}
            label={withInterval(aucDifference, formatDifference)}
          />
        </div>
      ),
  },
  {
    id: 'verdict',
    name: 'The model is',
    cell: (peer) => {
      const verdict = verdictAgainstPeer(peer);
      return verdict && VERDICT_WORDS[verdict];
    },
  },
];

/** Other publishers’ ratings read as forecasts of any theft, those that can be judged first. */
export function PeersTable({ peers }: { peers: readonly Peer[] }) {
  return (
    <DataTable
      caption="The model against ratings of other publishers"
      columns={columns}
      rows={peers.toSorted((a, b) => b.venues - a.venues)}
      keyOf={({ publisher, publishedOn }) => `${publisher}/${publishedOn}`}
      defaultSort=""
      sortName="peers"
    />
  );
}
