import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { type Incident, incidentsQuestion } from '../../../components/incidents/incidentsQuestion.ts';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatOneIn } from '../../../format/probability.ts';
import { useAsOf } from '../../../state/asOf.ts';
import { type History, historyQuestion } from '../questions.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { HistoryLegend } from './HistoryLegend.tsx';
import { HistoryTable } from './HistoryTable.tsx';

const HEIGHT = 280;
const FIGURE_PX = 480;

/** The score year by year with the thefts there. */
export function HistorySection({ code }: { code: string }) {
  const asOf = useAsOf();
  const incidents = useAnswer(incidentsQuestion({ jurisdiction: code, asOf }));
  return (
    <section>
      <h2 class="visually-hidden">History</h2>
      <Answered
        answer={useAnswer(historyQuestion(code, asOf))}
        height={FIGURE_PX}
        label="Loading the history"
      >
        {({ data, meta }) => (
          <HistoryFigure
            history={data}
            asOf={asOf ?? meta.asOf}
            incidents={incidents.state === 'ready' ? incidents.value.data : []}
          />
        )}
      </Answered>
    </section>
  );
}

/** "1 in 27 a year at the start of 2026". */
const oddsAtStart = ({ asOf, probability }: History['points'][number]): string =>
  `${formatOneIn(probability.state)} a year at the start of ${asOf.slice(0, 4)}`;

interface Props {
  history: History;
  incidents: readonly Incident[];
  asOf: string;
}

function HistoryFigure({ history: { points, code }, incidents, asOf }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <Empty>There is no score before {formatDate('2014-01-01')}.</Empty>;
  const before = first === last ? '' : `, ${oddsAtStart(first)}`;
  const title = `A typical exchange there: ${oddsAtStart(last)}${before}`;
  const make = () =>
    csvText(
      ['asOf', 'riskPoints', 'riskBand', 'state', 'low', 'high'],
      points.map(({ asOf: day, riskPoints, riskBand, probability: { state, low, high } }) => [
        ...[day, riskPoints, riskBand, state, low, high],
      ]),
    );
  return (
    <Figure
      title={title}
      subtitle="Probability of a state theft in 12 months with its 90 % interval, each 1 January as known then, %, log scale; thefts from venues there by the day they happened"
      height={HEIGHT}
      source={`Heistcast, as known on ${formatDate(asOf)}`}
      csv={{ fileName: `${code}-history-${asOf}.csv`, make }}
      alternative={<HistoryTable points={points} />}
    >
      {(widthPx) => (
        <>
          <HistoryLegend />
          <HistoryChart
            points={points}
            incidents={incidents}
            asOf={asOf}
            widthPx={widthPx}
            heightPx={HEIGHT}
            label={`${title}. Numbers as a table below.`}
          />
        </>
      )}
    </Figure>
  );
}
