import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../format/dates.ts';
import { plural } from '../../../format/numbers.ts';
import type { RankedJurisdiction } from '../questions.ts';
import { compareAddress, orderInWords } from './orderInWords.ts';
import { rankingColumns } from './rankingColumns.tsx';

const ROWS_SHOWN = 25;

interface Props {
  /** Riskiest first. */
  rows: readonly RankedJurisdiction[];
  asOf: string;
  csvHref: string;
}

/** The ranking with its intervals, and what the order is worth. */
export function RankingSection({ rows, asOf, csvHref }: Props) {
  const probabilities = rows.map(({ probability }) => probability);
  return (
    <section class="section">
      <h2>Ranking, with intervals</h2>
      <p class="section-lead">
        {orderInWords(probabilities)} Each jurisdiction’s page gives its rank with an interval;{' '}
        <AsOfLink href={compareAddress(rows)}>a comparison</AsOfLink> gives the probability that one is
        riskier than another.
      </p>
      <p class="source-line" role="status">
        <span>
          {plural(rows.length, 'jurisdiction')}, as known on {formatDate(asOf)}; dots with 90&#8239;%
          intervals, log scale
        </span>
        <CsvLink href={csvHref} />
      </p>
      <DataTable
        caption="Jurisdictions with their risk"
        columns={rankingColumns(probabilities)}
        rows={rows}
        keyOf={({ code }) => code}
        defaultSort="-points"
        rowsShown={ROWS_SHOWN}
      />
    </section>
  );
}
