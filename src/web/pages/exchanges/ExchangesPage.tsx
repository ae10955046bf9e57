import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { formatDate } from '../../format/dates.ts';
import { plural } from '../../format/numbers.ts';
import { RankingFilterBar } from './RankingFilterBar.tsx';
import { rankingColumns } from './rankingColumns.tsx';
import { type Ranking, type RankingFilters, rankingCsvUrl, rankingQuestion } from './rankingQuestion.ts';
import { useRankingFilters } from './useRankingFilters.ts';

const TABLE_PX = 2600;
const ROWS_SHOWN = 50;

const LEAD =
  'The probability that a state actor robs each exchange within 12 months, riskiest first. Most intervals overlap: a place above another is not by itself a difference.';

/** /exchanges: the ranking. */
export function ExchangesPage() {
  const state = useRankingFilters();
  const { operating, asOf } = state.filters;
  const everything = useAnswer(rankingQuestion({ operating, asOf }));
  const answer = useAnswer(rankingQuestion(state.filters));
  return (
    <Page title="Exchanges by risk of state theft" lead={LEAD}>
      <RankingFilterBar state={state} jurisdictions={jurisdictionsOf(everything, state.filters)} />
      <Answered answer={answer} height={TABLE_PX} label="Loading the ranking">
        {(ranking) => <RankingTable ranking={ranking} csvHref={rankingCsvUrl(state.filters)} />}
      </Answered>
    </Page>
  );
}

function RankingTable({ ranking: { data, meta }, csvHref }: { ranking: Ranking; csvHref: string }) {
  if (data.length === 0)
    return <Empty>No exchange matches. Fewer filters or another spelling may find it.</Empty>;
  return (
    <>
      <p class="source-line" role="status">
        <span>
          {plural(data.length, 'exchange')}, as known on {formatDate(meta.asOf)}; dots with 90&#8239;%
          intervals, log scale
        </span>
        <CsvLink href={csvHref} />
      </p>
      <DataTable
        caption="Exchanges with their risk"
        columns={rankingColumns}
        rows={data}
        keyOf={({ id }) => id}
        defaultSort="-points"
        rowsShown={ROWS_SHOWN}
      />
    </>
  );
}

function jurisdictionsOf(
  everything: ReturnType<typeof useAnswer<Ranking>>,
  { jurisdiction }: RankingFilters,
): string[] {
  const rows = everything.state === 'ready' ? everything.value.data : [];
  const codes = new Set(rows.flatMap((row) => row.jurisdiction ?? []));
  // A chosen one stays in the list while the list is loading.
  if (jurisdiction) codes.add(jurisdiction);
  return [...codes];
}
