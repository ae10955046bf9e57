import { api } from '../../api/client.ts';
import { ask } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { FilterBar } from '../../components/FilterBar.tsx';
import { incidentsQuestion } from '../../components/incidents/incidentsQuestion.ts';
import { patternsQuestion } from '../../components/incidents/patternsQuestion.ts';
import { isVenue } from '../../components/incidents/theft.ts';
import { Page } from '../../components/Page.tsx';
import { Select } from '../../components/Select.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { oneOf } from '../../state/parse.ts';
import { useQueryState } from '../../state/useQueryState.ts';
import { PatternsFound } from './PatternsFound.tsx';
import './patterns.css';

const PAGE_PX = 4000;

const LEAD =
  'How intruders got in and how the assets were taken, what mitigates each, and what the next state theft would most likely look like. A state theft is one publicly attributed to a state actor or credibly suspected of one.';

const TARGETS = [
  { value: '', name: 'Venues' },
  { value: 'all', name: 'All targets' },
];

/** /patterns */
export function PatternsPage() {
  const asOf = useAsOf();
  const [targets, setTargets] = useQueryState('targets', oneOf(['all']));
  const patterns = useAnswer(patternsQuestion);
  const incidents = useAnswer(incidentsQuestion({ asOf }));
  const outlook = useAnswer(ask(api.outlook, { query: { asOf } }));
  return (
    <Page title="How exchanges are robbed" lead={LEAD}>
      <FilterBar
        label="Choose targets"
        onClear={targets === undefined ? undefined : () => setTargets(undefined)}
      >
        <Select label="Thefts from" value={targets ?? ''} options={TARGETS} onChange={setTargets} />
      </FilterBar>
      <Answered answer={patterns} height={PAGE_PX} label="Loading the patterns">
        {({ data: known }) => (
          <Answered
            answer={outlook.state === 'loading' ? outlook : incidents}
            height={PAGE_PX}
            label="Loading the incidents"
          >
            {({ data, meta }) => (
              <PatternsFound
                patterns={known}
                incidents={targets === 'all' ? data : data.filter(isVenue)}
                outlook={outlook.state === 'ready' ? outlook.value.data.patterns : []}
                targetsInWords={targets === 'all' ? 'all targets' : 'exchanges, brokers and custodians'}
                asOf={meta.asOf}
              />
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
