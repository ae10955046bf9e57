import { useEffect } from 'preact/hooks';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { useIdle } from '../../components/useIdle.ts';
import { ContentsList } from './ContentsList.tsx';
import { disputable } from './disputable.ts';
import { DisputeSection } from './dispute/DisputeSection.tsx';
import { EvidenceSection } from './evidence/EvidenceSection.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import { NoScore } from './NoScore.tsx';
import { PatternsSection } from './patterns/PatternsSection.tsx';
import { profileLead } from './profileLead.ts';
import type { Profile, Score } from './questions.ts';
import { ScoreSummary } from './score/ScoreSummary.tsx';
import { ShareSection } from './share/ShareSection.tsx';
import { WhatIfSection } from './whatIf/WhatIfSection.tsx';
import { WhySection } from './why/WhySection.tsx';

interface Props {
  profile: Profile;
  /** Absent for a day on which the venue was not open. */
  score: Score | undefined;
  day: string;
  /** A past day; `undefined` for today. */
  asOf: string | undefined;
}

/** What is kept for the sections below the score until they are drawn, in pixels. */
const REST_PX = 8000;

/** Everything about one exchange: the score at once, the rest when the browser has drawn it. */
export function ExchangeView({ isBusy, ...shown }: Props & { isBusy: boolean }) {
  const { profile, score, day, asOf } = shown;
  const isRestDrawn = useIdle();
  useEffect(() => {
    if (isRestDrawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isRestDrawn]);
  return (
    <Page title={`${profile.name}: risk of state theft`} lead={profileLead(profile, day)}>
      {/* isBusy: while another day is being loaded. */}
      <div class="exchange-sections answered" aria-busy={isBusy}>
        <ContentsList isScored={score !== undefined} />
        {score ? <ScoreSummary {...{ score, day, asOf }} /> : <NoScore profile={profile} day={day} />}
        {isRestDrawn ? <Rest {...shown} /> : <Loading height={REST_PX} label="Drawing the rest" />}
      </div>
    </Page>
  );
}

function Rest({ profile, score, day, asOf }: Props) {
  return (
    <>
      {score && <WhySection score={score} day={day} />}
      <HistorySection {...{ profile, score, day }} />
      {score && <PatternsSection {...{ profile, score, day }} />}
      {score && <WhatIfSection {...{ profile, score, asOf, day }} />}
      <EvidenceSection {...{ profile, score, day }} />
      {score && <ShareSection id={profile.id} name={profile.name} asOf={asOf} day={day} />}
      <DisputeSection
        exchangeId={profile.id}
        exchangeName={profile.name}
        records={disputable(profile, day)}
        day={day}
      />
    </>
  );
}
