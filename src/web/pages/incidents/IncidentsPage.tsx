import { csvUrl } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import type { CsvSource } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { type Incident, incidentsQuestion } from '../../components/incidents/incidentsQuestion.ts';
import { patternsQuestion } from '../../components/incidents/patternsQuestion.ts';
import { isVenue } from '../../components/incidents/theft.ts';
import { Page } from '../../components/Page.tsx';
import { IncidentFilterBar } from './IncidentFilterBar.tsx';
import { IncidentsFound } from './IncidentsFound.tsx';
import { incidentsCsv } from './incidentsCsv.ts';
import { useIncidentFilters } from './useIncidentFilters.ts';
import './incidents.css';

const PAGE_PX = 3200;

const LEAD =
  'Thefts and attempts against exchanges and similar services: when they happened, what was lost, and who was publicly said to be behind them. Absence from this list is not safety; many thefts are never disclosed.';

/** /incidents */
export function IncidentsPage() {
  const state = useIncidentFilters();
  const { filters, targets } = state;
  const everything = useAnswer(incidentsQuestion({ asOf: filters.asOf }));
  const patterns = useAnswer(patternsQuestion);
  const isBackwards = filters.from !== undefined && filters.to !== undefined && filters.from > filters.to;
  const question = incidentsQuestion(filters);
  const answer = useAnswer(isBackwards ? undefined : question);
  const names = new Map(
    patterns.state === 'ready' ? patterns.value.data.map(({ id, name }) => [id, name]) : [],
  );
  const csvOf = (shown: readonly Incident[]): CsvSource =>
    targets
      ? { fileName: `incidents-${targets}.csv`, make: () => incidentsCsv(shown) }
      : { href: csvUrl(question) };
  return (
    <Page title="Thefts and attempts on record" lead={LEAD}>
      <IncidentFilterBar
        state={state}
        incidents={everything.state === 'ready' ? everything.value.data : []}
      />
      {isBackwards ? (
        <Empty>“Happened from” is after “Happened until”: change one of them.</Empty>
      ) : (
        <Answered answer={answer} height={PAGE_PX} label="Loading the incidents">
          {({ data, meta }) => {
            const shown = targets ? data.filter((each) => isVenue(each) === (targets === 'venues')) : data;
            return <IncidentsFound incidents={shown} asOf={meta.asOf} names={names} csv={csvOf(shown)} />;
          }}
        </Answered>
      )}
    </Page>
  );
}
