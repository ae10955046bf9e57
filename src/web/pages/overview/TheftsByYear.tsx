import { csvUrl } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { formatDate } from '../../format/dates.ts';
import { useAsOf } from '../../state/asOf.ts';
import { oneOf } from '../../state/parse.ts';
import { useQueryState } from '../../state/useQueryState.ts';
import { BlameLegend } from './BlameLegend.tsx';
import { MeasureSwitch } from './MeasureSwitch.tsx';
import { yearsQuestion } from './questions.ts';
import { type Measure, type StackedYear, stackYears } from './stackYears.ts';
import { YearBars } from './YearBars.tsx';
import { YearTable } from './YearTable.tsx';
import { yearsSubtitle, yearsTitle } from './yearsTitle.ts';

const HEIGHT = 280;

/** Thefts of each year by who they are laid to, as numbers or as losses. */
export function TheftsByYear() {
  const question = yearsQuestion(useAsOf());
  const answer = useAnswer(question);
  const [losses, setMeasure] = useQueryState('measure', oneOf(['losses'] as const));
  const measure: Measure = losses ?? 'thefts';
  return (
    <Answered answer={answer} height={HEIGHT + 200} label="Loading the thefts by year">
      {({ data, meta }) =>
        data.length === 0 ? (
          <Empty>No theft was public that day.</Empty>
        ) : (
          <YearsFigure
            stacks={stackYears(data)}
            asOf={meta.asOf}
            csvHref={csvUrl(question)}
            measure={measure}
            onMeasure={(chosen) => setMeasure(chosen === 'losses' ? chosen : undefined)}
          />
        )
      }
    </Answered>
  );
}

interface Props {
  stacks: readonly StackedYear[];
  asOf: string;
  csvHref: string;
  measure: Measure;
  onMeasure(measure: Measure): void;
}

function YearsFigure({ stacks, asOf, csvHref, measure, onMeasure }: Props) {
  const title = yearsTitle(stacks, measure);
  return (
    <Figure
      title={title}
      subtitle={yearsSubtitle(measure)}
      height={HEIGHT}
      source={`Heistcast evidence, as known on ${formatDate(asOf)}; ${asOf.slice(0, 4)} to that day`}
      csv={{ href: csvHref }}
      alternative={<YearTable stacks={stacks} />}
    >
      {(widthPx) => (
        <>
          <div class="overview-bar-head">
            <MeasureSwitch measure={measure} onChange={onMeasure} />
            <BlameLegend />
          </div>
          <YearBars
            stacks={stacks}
            measure={measure}
            widthPx={widthPx}
            heightPx={HEIGHT}
            label={`${title}. Numbers as a table below.`}
          />
        </>
      )}
    </Figure>
  );
}
