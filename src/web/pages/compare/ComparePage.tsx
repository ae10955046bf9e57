import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { useQueryState } from '../../state/useQueryState.ts';
import { COMPARISON_PX, Comparison } from './Comparison.tsx';
import { chosenOf, countryCodes } from './codes.ts';
import './charts.css';
import './compare.css';
import './matrix.css';
import './picker/picker.css';
import { JurisdictionPicker } from './picker/JurisdictionPicker.tsx';
import { NotCompared } from './picker/NotCompared.tsx';
import { registerQuestion } from './questions.ts';
import { Start } from './Start.tsx';

const LEAD =
  'What it adds to an exchange’s risk to be run from one jurisdiction rather than another, with every factor and how sure the order is. The score is that of the same average exchange in each, so it says nothing about how well any one venue is run.';

const PICKER_PX = 88;

/** /compare?codes=KR,JP,MT: jurisdictions side by side. */
export function ComparePage() {
  const asOf = useAsOf();
  const [asked = [], setCodes] = useQueryState('codes', countryCodes);
  const answer = useAnswer(registerQuestion(asOf));
  const isWaiting = answer.state === 'loading' && asked.length > 0;
  const codes = answer.state === 'ready' ? chosenOf(asked, answer.value.data).codes : [];
  return (
    <Page title="Compare jurisdictions" lead={LEAD}>
      <Answered answer={answer} height={PICKER_PX} label="Loading the jurisdictions">
        {({ data }) => (
          <>
            <JurisdictionPicker
              codes={codes}
              register={data}
              onChange={(chosen) => setCodes(chosen.join(','))}
            />
            <NotCompared chosen={chosenOf(asked, data)} />
            {codes.length === 0 && <Start register={data} />}
          </>
        )}
      </Answered>
      {isWaiting && <Loading height={COMPARISON_PX} label="Loading the comparison" />}
      {codes.length > 0 && <Comparison codes={codes} asOf={asOf} />}
    </Page>
  );
}
