import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Page } from '../../components/Page.tsx';
import { AsOfNote } from './AsOfNote.tsx';
import { BandsSection } from './bands/BandsSection.tsx';
import { Cite } from './Cite.tsx';
import { Contents } from './Contents.tsx';
import { CoefficientsSection } from './coefficients/CoefficientsSection.tsx';
import { Definitions } from './Definitions.tsx';
import { FiguresSection } from './figures/FiguresSection.tsx';
import { HowItWorks } from './HowItWorks.tsx';
import { Limits } from './Limits.tsx';
import './method.css';
import { MissesSection } from './misses/MissesSection.tsx';
import { OthersSection } from './others/OthersSection.tsx';
import { backtestQuestion, modelQuestion, statusQuestion } from './questions.ts';
import { ReliabilitySection } from './reliability/ReliabilitySection.tsx';
import { WeakSection } from './weak/WeakSection.tsx';
import { YearsSection } from './years/YearsSection.tsx';

const LEAD =
  'What the score is made of, how often it was right, and where it was not. Every figure comes from the model and its backtest as they are served; none is written by hand.';

const HOW_PX = 560;
const RECORD_PX = 6400;
const LIMITS_PX = 700;

/** /method: how a score is made, and how right it has been. */
export function MethodPage() {
  const model = useAnswer(modelQuestion);
  const backtest = useAnswer(backtestQuestion);
  const status = useAnswer(statusQuestion);
  return (
    <Page title="How the score is made, and how right it has been" lead={LEAD}>
      <Contents />
      <div class="method-sections">
        <Answered answer={model} height={HOW_PX} label="Loading the model">
          {({ data }) => (
            <>
              <AsOfNote model={data} />
              <HowItWorks model={data} />
            </>
          )}
        </Answered>
        <Answered answer={backtest} height={RECORD_PX} label="Loading the track record">
          {({ data }) => (
            <div class="method-sections">
              <FiguresSection backtest={data} />
              <ReliabilitySection backtest={data} />
              {model.state === 'ready' && (
                <BandsSection backtest={data} baseHazard={model.value.data.baseHazard} />
              )}
              <OthersSection backtest={data} />
              <WeakSection backtest={data} />
              <YearsSection backtest={data} />
              <MissesSection backtest={data} />
            </div>
          )}
        </Answered>
        {model.state === 'ready' && <CoefficientsSection model={model.value.data} />}
        <Answered answer={status} height={LIMITS_PX} label="Loading the state of the evidence">
          {({ data, meta }) => (
            <div class="method-sections">
              {backtest.state === 'ready' && <Limits status={data} backtest={backtest.value.data} />}
              <Definitions />
              <Cite versions={meta} />
            </div>
          )}
        </Answered>
      </div>
    </Page>
  );
}
