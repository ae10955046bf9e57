import { api } from '../../../api/client.ts';
import { type Answer, ask } from '../../../api/question.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { BandLabel } from '../../../components/BandLabel.tsx';
import { Failed } from '../../../components/Failed.tsx';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { Loading } from '../../../components/Loading.tsx';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { ScoreAxis, ScoreInterval } from '../../../components/ScoreInterval.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints, ordinal } from '../../../format/numbers.ts';
import { FIRST_DAY } from '../../../state/asOf.ts';
import { withQuery } from '../../../state/withQuery.ts';
import { dayBefore } from './daysBetween.ts';

const SCORE_PX = 240;

type Score = Answer<(typeof api.exchanges)[':id']['score']>['data'];

/** The score of the venue that was hit, the day before anybody could know of it. */
export function DayBefore({ incident: { target, disclosedOn } }: { incident: Incident }) {
  const day = dayBefore(disclosedOn);
  return (
    <Section title="Its score the day before">
      {target.id === undefined ? (
        <p>{target.name} is not a venue of the register, so it has no score.</p>
      ) : day < FIRST_DAY ? (
        <p>It became public before {formatDate(FIRST_DAY)}, the first day that can be scored.</p>
      ) : (
        <ScoreOn id={target.id} day={day} />
      )}
    </Section>
  );
}

function ScoreOn({ id, day }: { id: string; day: string }) {
  const answer = useAnswer(ask(api.exchanges[':id'].score, { param: { id }, query: { asOf: day } }));
  if (answer.state === 'loading') return <Loading height={SCORE_PX} label="Loading the score" />;
  if (answer.state === 'failed') {
    if (answer.failure.kind !== 'problem') return <Failed failure={answer.failure} retry={answer.retry} />;
    return <p>{answer.failure.detail ?? answer.failure.title}</p>;
  }
  return <ScoreInShort score={answer.value.data} day={day} />;
}

function ScoreInShort({ score, day }: { score: Score; day: string }) {
  return (
    <>
      <p class="incident-day-before-head">
        <BandLabel band={score.riskBand} />
        <span>{formatPoints(score.riskPoints)} risk points</span>
      </p>
      <div>
        <ScoreAxis />
        <ScoreInterval odds={score.probability} band={score.riskBand} />
      </div>
      <p>
        <OddsInWords odds={score.probability} />.
        {score.percentile !== null &&
          ` ${ordinal(Math.floor(score.percentile))} percentile of the exchanges open that day.`}
      </p>
      <p class="small quiet">
        Probability of state theft within 12 months with its 90&#8239;% interval, from what was public on{' '}
        {formatDate(day)}.
      </p>
      <p>
        <a href={withQuery(`/exchanges/${score.id}`, { asOf: day })}>
          {score.name} as known on {formatDate(day)}
        </a>
      </p>
    </>
  );
}
