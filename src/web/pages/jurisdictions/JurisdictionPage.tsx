import { useRoute } from 'preact-iso';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Page } from '../../components/Page.tsx';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { placeName } from '../../format/words.ts';
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

/** /jurisdictions/:code */
export function JurisdictionPage() {
  const { code = '' } = useRoute().params;
  return <Jurisdiction key={code} asked={code} />;
}

function Jurisdiction({ asked }: { asked: string }) {
  const asOf = useAsOf();
  const score = useAnswer(scoreQuestion(asked, asOf));
  const profile = useAnswer(profileQuestion(asked, asOf));
  const isMissing =
    score.state === 'failed' && score.failure.kind === 'problem' && score.failure.status === 404;
  if (isMissing) return <NoSuchJurisdiction code={asked} />;
  const code = score.state === 'ready' ? score.value.data.code : asked.toUpperCase();
  return (
    <Page
      title={`${jurisdictionName(code)}: risk of state theft`}
      lead={`What a typical exchange would face if it were run from ${placeName(code)}, why, and the exchanges that are.`}
    >
      {/* The oversight stands among the facts of the score: coming later, it would push down what is below. */}
      <Answered
        answer={profile.state === 'loading' ? profile : score}
        height={SCORE_PX}
        label="Loading the score"
      >
        {({ data, meta }) => (
          <div class="jurisdictions">
            <ScoreSummary score={data} levels={profile.state === 'ready' ? profile.value.data : undefined} />
            <HistorySection code={data.code} />
            <Contributions score={data} asOf={meta.asOf} />
            <ExposedExchanges exposed={data.exposed} asOf={meta.asOf} />
            <SeenAndExpected score={data} asOf={meta.asOf} />
            <Answered answer={profile} height={0}>
              {({ data: known, meta: { asOf: day } }) => (
                <div class="jurisdictions">
                  <Oversight profile={known} asOf={day} />
                  <Indices profile={known} />
                </div>
              )}
            </Answered>
          </div>
        )}
      </Answered>
    </Page>
  );
}

function NoSuchJurisdiction({ code }: { code: string }) {
  return (
    <Page
      title="There is no such jurisdiction"
      lead={`No jurisdiction of the register has the code “${code}”.`}
    >
      <p>
        <AsOfLink href="/jurisdictions?venues=all">Look among all jurisdictions</AsOfLink>.
      </p>
    </Page>
  );
}
