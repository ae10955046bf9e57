import { csvUrl } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RiskMap } from '../../components/map/RiskMap.tsx';
import { Page } from '../../components/Page.tsx';
import { type Ranking, rankingQuestion } from './questions.ts';
import { RankingFilterBar } from './ranking/RankingFilterBar.tsx';
import { RankingSection } from './ranking/RankingSection.tsx';
import { useRankingFilters } from './ranking/useRankingFilters.ts';
import './jurisdictions.css';

const PAGE_PX = 3600;

const LEAD =
  'The probability that a state actor robs a typical exchange within 12 months, were it run from each jurisdiction. It measures what goes with the place: past thefts there and in its region, oversight, published indices. It is no verdict on any supervisor or venue.';

/** /jurisdictions: the map and the ranking. */
export function JurisdictionsPage() {
  const state = useRankingFilters();
  const question = rankingQuestion(state.filters);
  const answer = useAnswer(question);
  return (
    <Page title="Jurisdictions by risk of state theft" lead={LEAD}>
      <RankingFilterBar state={state} />
      <Answered answer={answer} height={PAGE_PX} label="Loading the ranking">
        {(ranking) => <Jurisdictions ranking={ranking} csvHref={csvUrl(question)} />}
      </Answered>
    </Page>
  );
}

function Jurisdictions({ ranking, csvHref }: { ranking: Ranking; csvHref: string }) {
  if (ranking.data.length === 0) return <Empty>No jurisdiction matches. Fewer filters may find some.</Empty>;
  const { data, meta } = ranking;
  return (
    <div class="jurisdictions">
      <section>
        <h2 class="visually-hidden">Map</h2>
        <RiskMap rows={data} asOf={meta.asOf} csvHref={csvHref} />
      </section>
      <RankingSection rows={data} asOf={meta.asOf} csvHref={csvHref} />
    </div>
  );
}
