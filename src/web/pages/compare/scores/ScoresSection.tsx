import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import type { Pair } from '../pairs.ts';
import type { Compared } from '../questions.ts';
import { scoreColumns } from './scoreColumns.tsx';
import { scoresCsv } from './scoresCsv.ts';
import { scoresTitle } from './scoresTitle.ts';

interface Props {
  compared: readonly Compared[];
  pairs: readonly Pair[];
  asOf: string;
}

/** Scores and ranks, each a dot on its interval on an axis they share. */
export function ScoresSection({ compared, pairs, asOf }: Props) {
  const of = compared[0]?.rank.of ?? 0;
  return (
    <Section
      title={scoresTitle(compared, pairs)}
      lead="Probability that the reference exchange, average in all but its jurisdiction, suffers a state theft within 12 months. Ranks are among the jurisdictions with an open exchange; 1st is the riskiest."
    >
      <DataTable
        caption="Scores of the jurisdictions compared"
        columns={scoreColumns(of)}
        rows={compared}
        keyOf={({ code }) => code}
        defaultSort="-points"
        sortName="scores"
      />
      <p class="source-line">
        <span>Heistcast scores as known on {formatDate(asOf)}; dots with 90&#8239;% intervals</span>
        <CsvLink fileName={`jurisdictions-${asOf}.csv`} make={() => scoresCsv(compared)} />
      </p>
    </Section>
  );
}
