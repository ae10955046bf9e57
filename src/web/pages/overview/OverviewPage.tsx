import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Page } from '../../components/Page.tsx';
import { formatDate } from '../../format/dates.ts';
import { useAsOf } from '../../state/asOf.ts';
import { ExpectedThefts } from './ExpectedThefts.tsx';
import { JurisdictionMap } from './JurisdictionMap.tsx';
import { LossSection } from './LossSection.tsx';
import { outlookQuestion } from './questions.ts';
import { RecentIncidents } from './RecentIncidents.tsx';
import { RiskiestExchanges } from './RiskiestExchanges.tsx';
import { TheftsByYear } from './TheftsByYear.tsx';
import { TrackRecord } from './TrackRecord.tsx';
import './overview.css';

/** /: what a reader with one minute needs. Nothing else is asked for before the first answer is there. */
export function OverviewPage() {
  const asOf = useAsOf();
  const outlook = useAnswer(outlookQuestion(asOf));
  const isFirstAnswered = outlook.state !== 'loading';
  return (
    <Page title={titleOn(asOf)}>
      <section class="overview-answer">
        <h2 class="visually-hidden">The answer</h2>
        <Answered answer={outlook} height={0} label="Loading the outlook">
          {({ data, meta }) => <ExpectedThefts outlook={data} asOf={meta.asOf} />}
        </Answered>
      </section>
      {isFirstAnswered && (
        <>
          <div class="grid">
            {outlook.state === 'ready' && (
              <LossSection outlook={outlook.value.data} asOf={outlook.value.meta.asOf} />
            )}
            <TrackRecord />
          </div>
          <div class="grid overview-lists">
            <RiskiestExchanges />
            <RecentIncidents />
          </div>
          <section>
            <h2 class="visually-hidden">Thefts by year</h2>
            <TheftsByYear />
          </section>
          <section>
            <h2 class="visually-hidden">Jurisdictions</h2>
            <JurisdictionMap />
          </section>
        </>
      )}
    </Page>
  );
}

const titleOn = (asOf: string | undefined): string =>
  asOf === undefined
    ? 'State thefts to expect in the next 12 months'
    : `State thefts to expect in the 12 months from ${formatDate(asOf)}`;
