import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { formatDate } from '../../../format/dates.ts';
import { historySpan, timesWithout } from '../historySpan.ts';
import { type History, historyQuestion, type Profile, type Score } from '../questions.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { HistoryKey } from './HistoryKey.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { historyEvents } from './historyEvents.ts';
import { HISTORY_PX } from './historyFrame.ts';
import { chartPoint } from './historyScale.ts';
import { eventsWithin, historyCsv, historyTitle } from './historyText.ts';
import './history.css';

const SECTION_PX = HISTORY_PX + 260;

interface Props {
  profile: Profile;
  /** Absent for a venue that was not open. */
  score: Score | undefined;
  /** The day looked at. */
  day: string;
}

/** Ten years of scores, with what happened. */
export function HistorySection({ profile, score, day }: Props) {
  const span = historySpan(profile.operating, day);
  const answer = useAnswer(historyQuestion(profile.id, span));
  return (
    <section class="section" id="history">
      <h2>How the score moved</h2>
      <Answered answer={answer} height={SECTION_PX} label="Loading the history">
        {({ data }) => <HistoryFigure {...{ profile, score, day, span }} history={data} />}
      </Answered>
    </section>
  );
}

type FigureProps = Props & { history: History; span: { from: string; to: string } };

function HistoryFigure({ profile, score, day, span, history }: FigureProps) {
  const points = history.points.map(chartPoint);
  const last = points.at(-1);
  if (score && last && last.asOf < day) points.push(chartPoint({ ...score, asOf: day }));
  const events = eventsWithin(historyEvents(profile.incidents), span);
  if (points.length === 0) {
    return (
      <Empty>
        {profile.name} has no score between {formatDate(span.from)} and {formatDate(span.to)}.
      </Empty>
    );
  }
  const title = historyTitle(points, events);
  return (
    <Figure
      title={title}
      subtitle="Risk points with their 90&#8239;% interval, on the first of each month; each from what was public that day"
      height={HISTORY_PX}
      source={`scores as known on each day, incidents as known on ${formatDate(day)}; the model is fitted anew each January`}
      csv={{ fileName: `${profile.id}-history-${day}.csv`, make: () => historyCsv(points) }}
      alternative={<HistoryTable points={points} />}
      alternativeLabel="Show the scores as a table"
    >
      {(widthPx) => (
        <>
          <HistoryKey />
          <HistoryChart
            {...{ points, events, span, widthPx, title }}
            without={timesWithout(profile.operating, span, day)}
          />
        </>
      )}
    </Figure>
  );
}
