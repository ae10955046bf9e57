import { csvUrl } from '../../../api/question.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatYears } from '../../../format/dates.ts';
import { plural } from '../../../format/numbers.ts';
import { formatUsd } from '../../../format/usd.ts';
import { type Backtest, type LargeTheft, missesQuestion } from '../questions.ts';
import { missColumns } from './missColumns.tsx';
import { missCounts, missesTitle } from './missCounts.ts';

const HEIGHT_PX = 1200;
const ROWS_SHOWN = 20;

/** Every large theft with the score of the day before. */
export function MissesSection({ backtest }: { backtest: Backtest }) {
  const answer = useAnswer(missesQuestion);
  return (
    <Answered answer={answer} height={HEIGHT_PX} label="Loading the large thefts">
      {({ data }) => <Misses thefts={data} backtest={backtest} />}
    </Answered>
  );
}

function Misses({ thefts, backtest }: { thefts: readonly LargeTheft[]; backtest: Backtest }) {
  const { all, notScored } = missCounts(thefts);
  const years = formatYears(String(backtest.firstYear), String(backtest.lastYear));
  return (
    <Section
      id="misses"
      title={missesTitle(thefts)}
      lead={`Every theft above ${formatUsd(backtest.largeTheftUsd)} from an exchange of the register, ${years}: ${plural(all, 'theft')}, seen coming or not; ${notScored} hit an exchange that was not in the register that day. An exchange’s name leads to its page on the day before.`}
    >
      <DataTable
        caption="Large thefts with the score of the day before"
        columns={missColumns}
        rows={thefts}
        keyOf={({ incidentId }) => incidentId}
        defaultSort="-occurred"
        sortName="misses"
        rowsShown={ROWS_SHOWN}
      />
      <p class="source-line">
        <span>
          Heistcast scores of the day before, model {backtest.modelVersion}; “state theft” by what is known
          now
        </span>
        <CsvLink href={csvUrl(missesQuestion)} />
      </p>
    </Section>
  );
}
