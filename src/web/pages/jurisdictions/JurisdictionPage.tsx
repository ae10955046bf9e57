import { useRoute } from 'preact-iso';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Page } from '../../components/Page.tsx';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { useAsOf } from '../../state/asOf.ts';
import { Contributions } from './one/Contributions.tsx';
import { ExposedExchanges } from './one/ExposedExchanges.tsx';
import { HistorySection } from './one/HistorySection.tsx';
import { Indices } from './one/Indices.tsx';
import { Oversight } from './one/Oversight.tsx';
import { ScoreSummary } from './one/ScoreSummary.tsx';
import { SeenAndExpected } from './one/SeenAndExpected.tsx';
import { profileQuestion, scoreQuestion } from './questions.ts';
import './jurisdictions.css';

const SCORE_PX = 2400;
const OVERSIGHT_PX = 2400;

/** /jurisdictions/:code */
export function JurisdictionPage() {
  const { code = '' } = useRoute().params;
  return <Jurisdiction key={code} asked={code} />;
}

function Jurisdiction({ asked }: { asked: string }) {
  const asOf = useAsOf();
  const score = useAnswer(scoreQuestion(asked, asOf));
  const profile = useAnswer(profileQuestion(asked, asOf));
  const code = score.state === 'ready' ? score.value.data.code : asked.toUpperCase();
  const isFailed = score.state === 'failed';
  const name = isFailed ? code : jurisdictionName(code);
  return (
    <Page
      title={name}
      lead={
        !isFailed &&
        `What a typical exchange would face if it were run from ${name}, why, and the exchanges that are.`
      }
    >
      <Answered answer={score} height={SCORE_PX} label="Loading the score">
        {({ data, meta }) => (
          <div class="jurisdictions">
            <ScoreSummary score={data} levels={profile.state === 'ready' ? profile.value.data : undefined} />
            <HistorySection code={data.code} />
            <Contributions score={data} asOf={meta.asOf} />
            <ExposedExchanges exposed={data.exposed} asOf={meta.asOf} />
            <SeenAndExpected score={data} asOf={meta.asOf} />
          </div>
        )}
      </Answered>
      {/* Below the score, so that nothing is pushed down; one failure of the same jurisdiction is enough. */}
      {score.state === 'ready' && (
        <Answered answer={profile} height={OVERSIGHT_PX} label="Loading the oversight">
          {({ data, meta }) => (
            <div class="jurisdictions">
              <Oversight profile={data} asOf={meta.asOf} />
              <Indices profile={data} />
            </div>
          )}
        </Answered>
      )}
    </Page>
  );
}
