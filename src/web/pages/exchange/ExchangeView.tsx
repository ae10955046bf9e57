import { Page } from '../../components/Page.tsx';
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
  /** While another day is being loaded. */
  isBusy: boolean;
}

/** Everything about one exchange. */
export function ExchangeView({ profile, score, day, asOf, isBusy }: Props) {
  return (
    <Page title={`${profile.name}: risk of state theft`} lead={profileLead(profile, day)}>
      <div class="exchange-sections answered" aria-busy={isBusy}>
        <ContentsList isScored={score !== undefined} />
        {score ? <ScoreSummary {...{ score, day, asOf }} /> : <NoScore profile={profile} day={day} />}
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
      </div>
    </Page>
  );
}
